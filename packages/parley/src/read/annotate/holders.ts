import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import { apposition, isBetweenCommas, isLoneMark, type Person } from './apposition.ts'
import { reach } from './office-reach.ts'
import { stateOf } from '../state-of.ts'
import { pastCourtesies, type SentenceView } from './view.ts'

/** A comma and words of respect may stand between: "President, Prof. Dr. …". */
const REACH_TO_HOLDER = 7

/**
 * Gives offices their holders: the names that follow, the innermost office first, by case; enumerations after a plural;
 * appositions on either side of a comma.
 */
export function settleHolders(view: SentenceView, found: OfficePhrase[], mentions: readonly Mention[]): void {
  const held = new Set<number>()
  const people: Person[] = mentions
    .map((mention, at) => ({ mention, at }))
    .filter(({ mention }) => mention.kind === 'person')
  // Innermost first: the office nearest to the names takes the first that agrees with it.
  for (const { holders } of found) for (const holder of holders) held.add(holder)
  for (const [order, office] of [...found.entries()].reverse()) {
    if (office.holders.length > 0) continue
    const end = reach(view, office, mentions, found)
    const outer = found[order - 1]
    const nested = outer && reach(view, outer, mentions, found) >= office.first && genitiveOnly(office)
    const following = people.filter(
      ({ mention, at }) =>
        mention.first > office.last &&
        mention.first <= end + REACH_TO_HOLDER &&
        !held.has(at) &&
        (adjacent(view, end, mention.first, office.plural) ||
          (!office.plural && isBetweenCommas(view, end, { mention, at }))),
    )
    if (nested && belongsToOuter(following, outer)) continue
    const [first] = following
    if (!first) skipHeld({ view, office, mentions, people, held, found })
    else if (agrees(office, first.mention) && !byFamilyOfBody(view, office, first.mention))
      hold(view, office, first, { people, held })
    else ownedBy(view, office, first, { people, held })
  }
  for (const [order, office] of found.entries())
    shareHolder(view, office, found[order + 1], { end: reach(view, office, mentions, found), mentions, found })
  for (const [order, office] of found.entries()) {
    if (office.holders.length > 0) continue
    office.holders.push(...apposition(view, office, { mentions, found }))
    const [holder] = office.holders
    if (holder !== undefined && !office.plural)
      shareBehind(view, office, found[order + 1], {
        holder: mentions[holder],
        end: reach(view, office, mentions, found),
        mentions,
      })
  }
  for (const [order, office] of found.entries()) {
    giveOwnerBehind(view, office, mentions)
    office.of ??= ownerOf(view, office, found[order + 1])
    if (office.country === null) ofBodyWithin(office, mentions, reach(view, office, mentions, found))
  }
}

/**
 * «представник армії генерал Х», "army spokesman General X", "Iran's supreme leader, Ayatollah X": two offices in one case
 * side by side have one holder.
 */
function shareHolder(
  view: SentenceView,
  office: OfficePhrase,
  next: OfficePhrase | undefined,
  { end, mentions, found }: { end: number; mentions: readonly Mention[]; found: readonly OfficePhrase[] },
): void {
  if (office.holders.length > 0 || !next || office.plural) return
  // «прем'єр-міністр Катару і глава МЗС Х»: what the first is of tells that one man holds both.
  const own = (office.country !== null || office.of !== null) && next.country === null && next.of === null
  const owned = end > office.last || own || areTitles(view, office, next)
  // «прем'єр і глава МЗС Катару Х»: with a single name behind both; a president and a premier are two.
  const both =
    !(office.head && next.head) &&
    (next.country !== null || next.of !== null) &&
    // «віцепрем'єр, міністр фінансів Чилі Х»
    (view.tokens[end + 1]?.kind === 'word' || (view.pack.grammar.inflected && !office.plural))
  const joiner = view.tokens[end + 1]
  const dashed = owned && view.pack.grammar.inflected && '—–'.includes(joiner?.text ?? ' ')
  const joined = dashed || ((owned || both) && view.pack.grammar.and.has(joiner?.key ?? ''))
  const within = next.first > office.last && next.first <= end + 1
  if (!within && !(joined && next.first === end + 2) && !isRankBehindComma(view, office, next)) return
  const [holder] = next.holders
  // In the genitive the second office is rather what the first is of: «радника президента Х».
  if (holder === undefined || mayBeGenitive(next) || !oneCase(office, next)) return
  office.holders.push(holder)
  const second = joined && next.country !== office.country ? secondHolder(view, holder, mentions, found) : null
  // «президент Чилі та прем'єр Перу Х і У»: two offices, then as many names.
  if (second !== null) next.holders = [second]
}

/** "Deputy Prime Minister and Foreign Minister X": two titles before one name; a president and a premier are two. */
const areTitles = ({ tokens, sentence }: SentenceView, office: OfficePhrase, next: OfficePhrase): boolean =>
  sentence.language === 'en' &&
  !(office.head && next.head) &&
  [office, next].every(({ first, last }) => tokens.slice(first, last + 1).some(({ shape }) => shape === 'capital'))

/**
 * "X, deputy premier and foreign minister, spoke", «Х, віцепрем'єр Чилі та голова комісії з кордонів, сказав»: whoever an
 * apposition gives the first of two offices has the second too.
 */
function shareBehind(
  { tokens, pack, sentence }: SentenceView,
  office: OfficePhrase,
  next: OfficePhrase | undefined,
  { holder, end, mentions }: { holder: Mention | undefined; end: number; mentions: readonly Mention[] },
): void {
  if (!next || !holder || next.holders.length > 0 || next.plural || holder.last > office.first) return
  const joined =
    (next.first === office.last + 2 || next.first === end + 2) &&
    pack.grammar.and.has(tokens[next.first - 1]?.key ?? '')
  if (!joined) return
  let close = next.last + 1
  // What the second office is of, or for: «комісії з делімітації», «міністр фінансів Чилі».
  const further = pack.grammar.inflected ? LONGEST_SECOND : 0
  while (close <= sentence.last && close - next.last <= further && tokens[close]?.kind === 'word') close++
  if (
    tokens[close]?.kind !== 'mark' ||
    mentions.some(({ kind, first }) => kind === 'person' && first > next.last && first < close)
  )
    return
  next.holders.push(...office.holders)
  if (office.of === null) office.country ??= next.country
}

/** «комісії з делімітації та демаркації кордону» */
const LONGEST_SECOND = 6

/** Place in the list of a name that nobody gives an office, joined to a holder. */
function secondHolder(
  view: SentenceView,
  holder: number,
  mentions: readonly Mention[],
  found: readonly OfficePhrase[],
): number | null {
  const first = mentions[holder]
  if (!first || !view.pack.grammar.and.has(view.tokens[first.last + 1]?.key ?? '')) return null
  const at = mentions.findIndex((one) => one.kind === 'person' && one.first === first.last + 2)
  return at < 0 || found.some(({ holders }) => holders.includes(at)) ? null : at
}

/** Words between an office and the comma: "the head of Egyptian military intelligence, Gen. X". */
const LONGEST_OWNER = 6

/** English: an office of some country or body, a comma, and a title with a capital before the name. */
function isRankBehindComma(view: SentenceView, office: OfficePhrase, next: OfficePhrase): boolean {
  const { tokens, sentence, pack } = view
  const owner = office.first - 1
  const owned = office.country !== null || office.of !== null || isOwnerMark(tokens[owner]) || isLoneMark(view, owner)
  if (sentence.language !== 'en' || !owned || next.country !== null || next.of !== null) return false
  if (tokens[next.first - 1]?.text !== ',' || next.first - office.last > LONGEST_OWNER + 2) return false
  const between = tokens.slice(office.last + 1, next.first - 1)
  const isOwner = between.length === 0 || pack.grammar.prepositions.has(between[0]?.key ?? '')
  return (
    isOwner &&
    between.every(({ kind }) => kind === 'word') &&
    tokens[next.first]?.shape === 'capital' &&
    tokens[office.last]?.shape === 'lower'
  )
}

/** «посланець президента Х», "the envoy of President X": who holds the office that this one is of. */
function ownerOf(view: SentenceView, office: OfficePhrase, next: OfficePhrase | undefined): number | null {
  const [owner] = next?.holders ?? []
  if (!next || owner === undefined || office.holders.includes(owner)) return null
  const between = view.tokens.slice(office.last + 1, next.first)
  const slavic = between.length === 0 && next.cases.includes('gen')
  const english = between.length > 0 && between.every(({ key }) => view.pack.grammar.of.has(key))
  return slavic || english ? owner : null
}

/** «директор із планування політики Держдепартаменту»: a body within the complement. */
function ofBodyWithin(office: OfficePhrase, mentions: readonly Mention[], end: number): void {
  const at = mentions.findIndex(
    (one) => one.kind === 'organization' && one.press === null && one.first > office.last && one.last <= end,
  )
  if (at < 0) return
  office.of ??= at
  const body = mentions[at]
  office.country = body ? stateOf(body) : null
}

/** In English no case tells; there "'s" and "of" do. */
const mayBeGenitive = ({ cases }: OfficePhrase): boolean => cases.includes('gen')

const oneCase = (office: OfficePhrase, other: OfficePhrase): boolean =>
  (office.cases.length === 0 && other.cases.length === 0) || office.cases.some((form) => other.cases.includes(form))

/** «представника адміністрації Х»: after a body, a family name alone says whose body it is. */
const byFamilyOfBody = (view: SentenceView, office: OfficePhrase, mention: Mention): boolean =>
  mention.person?.given === null &&
  office.last === mention.first - 1 &&
  view.cues.some((cue) => cue.entry.meaning.cue === 'body' && cue.last === office.last)

interface Among {
  people: Person[]
  held: Set<number>
}

function hold(view: SentenceView, office: OfficePhrase, person: Person, { people, held }: Among): void {
  const all = office.plural ? [person, ...enumerated(view, people, person.mention)] : [person]
  // «сказав журналістам Х»: several people who hear him, and one who speaks.
  if (office.plural && all.length === 1) return
  for (const { at } of all) {
    office.holders.push(at)
    held.add(at)
  }
}

/** «помічник Х Юрій …»: a name in the genitive says whose office it is; the holder follows. */
function ownedBy(view: SentenceView, office: OfficePhrase, owner: Person, among: Among): void {
  if (owner.mention.cases.length > 0 && !owner.mention.cases.includes('gen')) return
  office.of ??= owner.at
  const next = among.people.find(({ mention, at }) => mention.first === owner.mention.last + 1 && !among.held.has(at))
  if (next && agrees(office, next.mention)) hold(view, office, next, among)
}

/**
 * «посланець президента США Стів …»: with one full name after both, the outer office has it where the cases agree;
 * a family name alone («радник президента Х») goes with the inner.
 */
function belongsToOuter(following: readonly Person[], outer: OfficePhrase): boolean {
  const [first, second] = following
  if (!first || second) return false
  return first.mention.person?.given !== null && agrees(outer, first.mention)
}

const genitiveOnly = (office: OfficePhrase): boolean => office.cases.length === 0 || office.cases.includes('gen')

function agrees(office: OfficePhrase, mention: Mention): boolean {
  if (office.cases.length === 0 || mention.cases.length === 0) return true
  return office.cases.some((form) => mention.cases.includes(form))
}

/** Between the phrase and a holder nothing, a word of respect, a dash for a list, or a comma where the name is an apposition. */
function adjacent(view: SentenceView, end: number, first: number, plural: boolean): boolean {
  if (pastCourtesies(view, end + 1) === first) return true
  for (let place = end + 1; place < first; place++) {
    const mark = view.tokens[place]?.text ?? ''
    const apposition = place === end + 1 && pastCourtesies(view, place + 1) === first && view.sentence.language === 'en'
    if (mark === ',' && apposition) return true
    if (mark === '(' && place === first - 1) return true
    // «так званий "очільник МЗС" Х»
    if (place === end + 1 && '»"”'.includes(mark) && pastCourtesies(view, place + 1) === first) return true
    if (!isOwnerMark(view.tokens[place]) && !(plural && '—–-:'.includes(mark))) return false
  }
  return true
}

/** The outer office's holder stands after the inner one's: pass over names that an inner office holds. */
function skipHeld({
  view,
  office,
  mentions,
  people,
  held,
  found,
}: {
  view: SentenceView
  office: OfficePhrase
  mentions: readonly Mention[]
  people: Person[]
  held: Set<number>
  found: readonly OfficePhrase[]
}): void {
  let end = reach(view, office, mentions, found)
  for (const { mention, at } of people) {
    if (mention.first !== end + 1 && !isBetweenCommas(view, end, { mention, at })) continue
    if (held.has(at)) {
      end = pastTask(view, mention.last, people)
      continue
    }
    if (agrees(office, mention)) {
      office.holders.push(at)
      held.add(at)
    }
    return
  }
}

/** «радник президента Х з питань торгівлі Y»: behind whose office it is, what it is for, as far as the next name. */
function pastTask({ tokens, pack }: SentenceView, last: number, people: readonly Person[]): number {
  if (!pack.grammar.inflected || !pack.grammar.prepositions.has(tokens[last + 1]?.key ?? '')) return last
  const next = people.find(({ mention }) => mention.first > last + 2)?.mention
  if (!next || next.first - last > LONGEST_TASK || next.person?.given === null) return last
  const words = tokens.slice(last + 1, next.first)
  return words.every(({ kind, key }) => kind === 'word' && !pack.grammar.and.has(key)) ? next.first - 1 : last
}

/** A preposition and what an office is for. */
const LONGEST_TASK = 6

/** «від», two or three words, and the comma. */
const LONGEST_PARTY = 5

function enumerated(view: SentenceView, people: Person[], from: Mention): Person[] {
  const found: Person[] = []
  let last = from.last
  for (const person of people) {
    if (person.mention.first <= last) continue
    const between = view.tokens.slice(last + 1, person.mention.first).map((token) => token.key)
    const { and, byWhom } = view.pack.grammar
    // «Х від уряду, У від повстанців»
    const party = between.length > 2 && between.length <= LONGEST_PARTY && byWhom.has(between[0] ?? '')
    if ((between.length !== 1 && !party) || !and.has(between.at(-1) ?? '')) break
    found.push(person)
    last = person.mention.last
  }
  return found
}

/** "Prime Minister X of Belgium", "chairman X of the Greens": a state or a body right behind the holder. */
function giveOwnerBehind(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): void {
  const holder = office.holders[0] === undefined ? undefined : mentions[office.holders[0]]
  if (!holder || view.tokens[holder.last + 1]?.key !== 'of' || office.of !== null || office.country !== null) return
  const isArticle = view.pack.grammar.articles.definite.has(view.tokens[holder.last + 2]?.key ?? '')
  const first = holder.last + (isArticle ? 3 : 2)
  const at = mentions.findIndex((one) => (one.kind === 'country' || one.kind === 'organization') && one.first === first)
  const owner = mentions[at]
  if (!owner) return
  office.country = stateOf(owner)
  if (owner.kind !== 'country') office.of = at
}
