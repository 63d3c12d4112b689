import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Affiliation, Mention, OfficePhrase } from '../annotated.ts'
import type { SentenceView } from './view.ts'

/** How many words may stand between an office and its holder: «посланник США з питань Близького Сходу …». */
const LONGEST_COMPLEMENT = 7

/**
 * Offices with what they are of and who holds them. `mentions` are the sentence's names; `of` and `holders`
 * are places in that list. A nested office («посланець президента США Дональда Трампа Стів …») is told from the
 * outer one by the case of the names that follow.
 */
export function offices(view: SentenceView, mentions: readonly Mention[]): OfficePhrase[] {
  const cues = view.cues.filter((cue) => cue.entry.meaning.cue === 'office')
  const found: OfficePhrase[] = []
  for (const cue of cues) found.push(officeOf(view, cue, mentions))
  for (const [order, office] of found.entries()) inheritCountry(view, office, found[order + 1])
  settleHolders(view, found, mentions)
  return found
}

function officeOf(view: SentenceView, cue: Cue, mentions: readonly Mention[]): OfficePhrase {
  const meaning = cue.entry.meaning as MeaningOf<'office'>
  const { of, country } = complement(view, cue, mentions)
  return {
    first: cue.first,
    last: cue.last,
    title: cue.entry.lemma,
    cases: cue.features.cases ?? [],
    plural: cue.features.number === 'pl',
    head: !!meaning.head,
    envoy: !!meaning.envoy,
    spokesperson: !!meaning.spokesperson,
    kin: !!meaning.kin,
    of,
    country,
    holders: [],
  }
}

/** «посланник президента США»: an office under another is of the same country. */
function inheritCountry(view: SentenceView, office: OfficePhrase, next: OfficePhrase | undefined): void {
  const under = next && next.first === office.last + 1 && genitiveOnly(next)
  if (under && view.sentence.language !== 'en') office.country ??= next.country
}

/** What the office is of: names right after it, or an adjective or possessive right before it. */
function complement(view: SentenceView, cue: Cue, mentions: readonly Mention[]): { of: number | null; country: string | null } {
  const { tokens } = view
  let country = affiliationBefore(view, cue.first)?.country ?? null
  let of: number | null = null
  let place = cue.last + 1
  // "secretary of the council", "president of Ukraine"
  while (view.pack.grammar.of.has(tokens[place]?.key ?? '')) place++
  for (let steps = 0; steps < 2; steps++) {
    const affiliation = view.affiliations.find((one) => one.first === place)
    if (affiliation) {
      country ??= affiliation.country
      place = affiliation.last + 1
    }
    const at = mentions.findIndex((mention) => mention.first === place)
    const mention = mentions[at]
    if (!mention || mention.kind === 'person') break
    if (mention.kind === 'country') country ??= mention.known
    else of ??= at
    place = mention.last + 1
  }
  if (of === null && country === null) {
    const before = mentions.findIndex((mention) => mention.last === cue.first - 1 || (mention.last === cue.first - 2 && tokens[cue.first - 1]?.key === "'s"))
    const mention = mentions[before]
    // English puts the body first: "White House spokesman", "Ukraine's president".
    if (mention && view.sentence.language === 'en' && mention.kind !== 'person') {
      if (mention.kind === 'country') country = mention.known
      else of = before
    }
  }
  return { of, country }
}

const affiliationBefore = (view: SentenceView, first: number): Affiliation | undefined =>
  view.affiliations.find((one) => one.last === first - 1 || (one.last === first - 2 && view.tokens[first - 1]?.shape === 'lower' && view.tokens[first - 1]?.kind === 'word'))

/** The end of the office phrase before any holder: past its complement and past offices nested in it. */
function reach(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): number {
  let place = office.last
  for (let steps = 0; steps < LONGEST_COMPLEMENT; steps++) {
    const mention = mentions.find((one) => one.first === place + 1)
    if (mention) {
      if (mention.kind === 'person') return place
      place = mention.last
      continue
    }
    const affiliation = view.affiliations.find((one) => one.first === place + 1)
    if (affiliation) {
      place = affiliation.last
      continue
    }
    const next = view.tokens[place + 1]
    if (!next || place + 1 > view.sentence.last || next.kind !== 'word') return place
    if (view.cues.some((cue) => cue.first === place + 1 && ['say', 'that', 'hearsay', 'course', 'attend', 'meet', 'not'].includes(cue.entry.meaning.cue))) return place
    place++
  }
  return place
}

function settleHolders(view: SentenceView, found: OfficePhrase[], mentions: readonly Mention[]): void {
  const held = new Set<number>()
  const people = mentions.map((mention, at) => ({ mention, at })).filter(({ mention }) => mention.kind === 'person')
  // Innermost first: the office nearest to the names takes the first that agrees with it.
  for (const [order, office] of [...found.entries()].reverse()) {
    const end = reach(view, office, mentions)
    const outer = found[order - 1]
    const nested = outer && reach(view, outer, mentions) >= office.first && genitiveOnly(office)
    const following = people.filter(({ mention, at }) => mention.first > office.last && mention.first <= end + 3 && !held.has(at) && adjacent(view, end, mention.first, office.plural))
    if (nested && belongsToOuter(following, outer)) continue
    const [first] = following
    if (first && agrees(office, first.mention)) {
      office.holders.push(first.at)
      held.add(first.at)
      if (office.plural) for (const other of enumerated(view, people, first.mention)) {
        office.holders.push(other.at)
        held.add(other.at)
      }
    } else if (!first) skipHeld({ view, office, people, held })
  }
  for (const office of found) if (office.holders.length === 0) apposition(view, office, people)
}

type Person = { mention: Mention; at: number }

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
  if (office.plural || office.cases.length === 0 || mention.cases.length === 0) return true
  return office.cases.some((form) => mention.cases.includes(form))
}

/** Between the phrase and a holder nothing, or a dash for a list, or another office («генерал»). */
function adjacent(view: SentenceView, end: number, first: number, plural: boolean): boolean {
  for (let place = end + 1; place < first; place++) {
    const mark = view.tokens[place]?.text ?? ''
    if (mark !== "'s" && !(plural && '—–-:'.includes(mark))) return false
  }
  return true
}

/** The outer office's holder stands after the inner one's: pass over names that an inner office holds. */
function skipHeld({ view, office, people, held }: { view: SentenceView; office: OfficePhrase; people: Person[]; held: Set<number> }): void {
  let end = reach(view, office, people.map(({ mention }) => mention))
  for (const { mention, at } of people) {
    if (mention.first !== end + 1) continue
    if (held.has(at)) {
      end = mention.last
      continue
    }
    if (agrees(office, mention)) {
      office.holders.push(at)
      held.add(at)
    }
    return
  }
}

function enumerated(view: SentenceView, people: Person[], from: Mention): Person[] {
  const found: Person[] = []
  let last = from.last
  for (const person of people) {
    if (person.mention.first <= last) continue
    const between = view.tokens.slice(last + 1, person.mention.first).map((token) => token.key)
    if (between.length !== 1 || !view.pack.grammar.and.has(between[0] ?? '')) break
    found.push(person)
    last = person.mention.last
  }
  return found
}

/** "Rustem …, secretary of the council": the office follows its holder after a comma, or after «який є». */
function apposition(view: SentenceView, office: OfficePhrase, people: Person[]): void {
  const before = view.tokens[office.first - 1]
  const start = affiliationBefore(view, office.first)?.first ?? office.first
  const comma = view.tokens[start - 1]
  for (const person of people) {
    if (person.mention.last === start - 2 && (comma?.text === ',' || comma?.text === '—' || comma?.text === '–' || comma?.text === '(')) office.holders.push(person.at)
    else if (before && person.mention.last < office.first && office.first - person.mention.last <= 4 && (view.pack.grammar.copula.has(before.key) || view.pack.grammar.of.has(before.key)) && view.tokens[person.mention.last + 1]?.text === ',') office.holders.push(person.at)
    if (office.holders.length > 0) return
  }
}

