import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import { affiliationBefore } from './affiliation.ts'
import { pastCourtesies, type SentenceView } from './view.ts'

/** A person of the sentence, and the place in the list of its mentions. */
export interface Person {
  mention: Mention
  at: number
}

interface Around {
  mentions: readonly Mention[]
  found: readonly OfficePhrase[]
}

/**
 * Who holds an office in an apposition: before it, after a comma or «який є» («Х, секретар ради», "X, President Y's
 * envoy", "X, a White House spokeswoman"), or behind its complement ("The head of the council, X, said"). Places in the
 * list of mentions.
 */
export function apposition(view: SentenceView, office: OfficePhrase, around: Around): number[] {
  const people = around.mentions
    .map((mention, at) => ({ mention, at }))
    .filter(({ mention }) => mention.kind === 'person')
  const before = holderBefore(view, phraseStart(view, office, people, around), people)
  if (before && !isAnothers(office, before, around)) return [before.at]
  return holdersBehind(view, office, people, around).map(({ at }) => at)
}

/** «директор ЦРУ Х, глава МЗС Катару та …»: whose holder sits there for another country is somebody else. */
const isAnothers = ({ country }: OfficePhrase, { at, mention }: Person, { found }: Around): boolean =>
  found.some(
    (one) =>
      one.holders.includes(at) &&
      one.first < mention.first &&
      one.country !== null &&
      country !== null &&
      one.country !== country,
  )

function holderBefore(view: SentenceView, start: number, people: readonly Person[]): Person | null {
  const before = view.tokens[start - 1]
  for (const person of people) {
    const { last } = person.mention
    const comma = last === start - 2 && [',', '—', '–', '('].includes(before?.text ?? '')
    const copula =
      start - last <= 4 &&
      last < start &&
      !!before &&
      view.pack.grammar.copula.has(before.key) &&
      view.tokens[last + 1]?.text === ','
    if (comma || copula) return person
  }
  return null
}

/** Words of a complement that may stand before the comma and the holder: "The head of the army's political department, X,". */
const LONGEST_COMPLEMENT = 10

/** "Minister of Foreign Affairs and Trade X": the title goes on with what else the office is for, and neither with a name nor with another office. */
function goesOn(
  { tokens, pack, cues }: SentenceView,
  { first, last, plural }: OfficePhrase,
  people: readonly Person[],
): boolean {
  const { grammar } = pack
  const next = last + 2
  return (
    !plural &&
    grammar.and.has(tokens[last + 1]?.key ?? '') &&
    tokens[last + 1]?.kind === 'word' &&
    tokens[next]?.shape === 'capital' &&
    tokens.slice(first, last).some(({ key }) => grammar.of.has(key)) &&
    !people.some(({ mention }) => mention.first === next) &&
    !cues.some(({ entry: { meaning }, ...cue }) => TITLES.has(meaning.cue) && cue.first === next)
  )
}

const TITLES: ReadonlySet<string> = new Set(['office', 'courtesy'])

/** English: "The head of the council, X, said", "the special representative for the region, X", "envoy for Yemen X". */
function holdersBehind(
  view: SentenceView,
  office: OfficePhrase,
  people: readonly Person[],
  { found }: Around,
): readonly Person[] {
  const { tokens, sentence, pack } = view
  const opens = tokens[office.last + 1]
  if (sentence.language !== 'en' || !opens) return []
  if (!pack.grammar.prepositions.has(opens.key) && !goesOn(view, office, people)) return []
  for (let place = office.last + 2; place <= Math.min(sentence.last, office.last + LONGEST_COMPLEMENT); place++) {
    const name = pastCourtesies(view, place)
    const person = people.find(({ mention }) => mention.first === name)
    const comma = [',', '('].includes(tokens[place - 1]?.text ?? '')
    if (person) {
      const all = office.plural ? enumeration(view, people, person) : [person]
      const fits = comma ? closes(view, all.at(-1) ?? person) : follows(view, place)
      return fits && !all.some((one) => isHeld(one, found)) ? all : []
    }
    if (
      tokens[place]?.kind === 'mark' &&
      ![',', '('].includes(tokens[place]?.text ?? '') &&
      !isOwnerMark(tokens[place])
    )
      return []
    if (comma || isVerb(view, place)) return []
  }
  return []
}

/** "The heads of delegation, X, Y and Z, signed": a person and those joined to him. */
function enumeration({ tokens, pack }: SentenceView, people: readonly Person[], from: Person): Person[] {
  const all = [from]
  for (const person of people) {
    const last = all.at(-1)?.mention.last ?? 0
    if (person.mention.first <= last) continue
    const between = tokens.slice(last + 1, person.mention.first)
    if (between.length > 2 || !between.every(({ key }) => pack.grammar.and.has(key))) break
    all.push(person)
  }
  return all
}

/** "special envoy for Yemen Marsh …": the name goes on with no preposition's or owner's noun, and no list. */
function follows({ tokens, pack }: SentenceView, place: number): boolean {
  const before = tokens[place - 1]?.key ?? ''
  const { prepositions, and, determiners } = pack.grammar
  return !prepositions.has(before) && !and.has(before) && !determiners.has(before)
}

const isHeld = ({ at }: Person, found: readonly OfficePhrase[]): boolean =>
  found.some(({ holders }) => holders.includes(at))

/** «міністр оборони Чилі, Хосе Рамос, заявив»: a full name between commas right behind an office, which agrees with it. */
export const isBetweenCommas = (view: SentenceView, end: number, person: Person): boolean =>
  view.pack.grammar.inflected &&
  view.tokens[end + 1]?.text === ',' &&
  pastCourtesies(view, end + 2) === person.mention.first &&
  !!person.mention.person?.given &&
  closes(view, person) &&
  !goesOnWithOffice(view, person.mention.last + 2)

/** «коли приїхав президент, Микола Бойко, посол Чилі, вийшов»: what stands behind the second comma is told of the name, or lists another. */
const goesOnWithOffice = ({ cues, tokens }: SentenceView, place: number): boolean =>
  tokens[place]?.shape === 'capital' ||
  cues.some(({ entry, first }) => entry.meaning.cue === 'office' && (first === place || first === place + 1))

/** The apposition ends with a comma or the sentence. */
const closes = ({ tokens, sentence }: SentenceView, { mention }: Person): boolean =>
  mention.last + 1 >= sentence.last || [',', ')', '—', '–'].includes(tokens[mention.last + 1]?.text ?? '')

const VERBS = new Set(['say', 'course', 'meet', 'attend', 'hearsay'])

const isVerb = ({ cues }: SentenceView, place: number): boolean =>
  cues.some(({ first, entry }) => first === place && VERBS.has(entry.meaning.cue))

/** Words between the comma and an English office that belong to its phrase: "a senior White House". */
const LONGEST_MODIFIER = 6

/** Where the phrase starts: with the article, the adjective of a country, or the possessive before the office. */
function phraseStart(
  view: SentenceView,
  office: OfficePhrase,
  people: readonly Person[],
  { mentions, found }: Around,
): number {
  const { tokens, pack, sentence } = view
  let start = affiliationBefore(view, office.first)?.first ?? office.first
  const owner = people.find((one) => one.mention.last === start - 2 && isOwnerMark(tokens[start - 1]))
  if (owner)
    start =
      found.find((one) => one.holders.includes(owner.at) && one.first < owner.mention.first)?.first ??
      owner.mention.first
  if (sentence.language === 'en' && !owner) start = modifiersStart(view, start, mentions)
  const article = tokens[start - 1]?.key ?? ''
  return pack.grammar.of.has(article) || pack.grammar.determiners.has(article) ? start - 1 : start
}

/** "a White House", "the top U.S.", "Qatar's": names and small-letter words before the office. */
function modifiersStart(view: SentenceView, from: number, mentions: readonly Mention[]): number {
  const { tokens, pack, affiliations } = view
  let start = from
  for (let steps = 0; steps < LONGEST_MODIFIER; steps++) {
    const before = tokens[start - 1]
    const name = [...mentions.filter(({ kind }) => kind !== 'person'), ...affiliations].find(
      ({ last }) => last === start - 1,
    )
    if (name) start = name.first
    // "X, told journalists": a verb begins no phrase.
    else if (isVerb(view, start - 1)) return start
    else if (
      isOwnerMark(before) ||
      isLoneMark(view, start - 1) ||
      isModifier(before?.shape === 'lower' ? before.key : null, pack)
    )
      start--
    else return start
  }
  return start
}

/** "the dockworkers' chief negotiator": the apostrophe alone behind an s is an owner's mark. */
export const isLoneMark = ({ tokens, pack }: SentenceView, place: number): boolean =>
  `'’`.includes(tokens[place]?.text ?? ' ') &&
  pack.grammar.endsAsPlural(tokens[place - 1]?.key ?? '') &&
  tokens[place - 1]?.end === tokens[place]?.start &&
  tokens[place + 1]?.shape === 'lower'

/** No small word, and no preposition: "X, through Omani mediators" says nothing of X. */
const isModifier = (key: string | null, { functionWords, grammar }: SentenceView['pack']): boolean =>
  key !== null && !functionWords.has(key) && !grammar.prepositions.has(key)
