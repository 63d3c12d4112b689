import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOpeningMark } from '../../quotation-marks.ts'

/** Tokens, `last` included. */
export interface Stretch {
  first: number
  last: number
}

/** A phrase of meeting and the tokens that may depend on it. */
export interface Scope extends Stretch {
  sentence: ResolvedSentence
  /** Place of the sentence in the report. */
  place: number
  trigger: Cue
}

/** Tokens between two phrases. */
export const gap = (one: Stretch, other: Stretch): number =>
  one.last < other.first ? other.first - one.last : one.first - other.last

export const inside = (one: Stretch, outer: Stretch): boolean => one.first >= outer.first && one.last <= outer.last

/** Each trigger with its part of the sentence: up to the mark or conjunction that parts it from the next. */
export function scopesOf(
  report: ResolvedReport,
  { sentence, place, triggers }: { sentence: ResolvedSentence; place: number; triggers: readonly Cue[] },
): Scope[] {
  let first = sentence.first
  return triggers.map((trigger, order) => {
    const next = triggers[order + 1]
    const end = next ? boundary(report, sentence, trigger, next) : sentence.last
    const last = clauseBehind(report, sentence, trigger, end)
    const scope = { sentence, place, trigger, first: ofAntecedent(report, sentence, trigger) ?? first, last }
    first = end + 1
    return scope
  })
}

/**
 * «угода, переговори щодо якої тривають рік», "a deal, talks on which go on": where a noun of meeting begins that opens a
 * relative clause, what stands before is told of the antecedent. Null where it opens none.
 */
function ofAntecedent({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first, last }: Cue): number | null {
  const [preposition, pronoun] = [tokens[last + 1]?.key ?? '', tokens[last + 2]?.key ?? '']
  const opens =
    tokens[first - 1]?.text === ',' && grammar.prepositions.has(preposition) && grammar.relative.has(pronoun)
  return opens ? first : null
}

/** How far behind a conjunction the verb of its clause may stand: "after Malaysian Prime Minister X proposed". */
const REACH_TO_VERB = 12

/** "The talks come after X proposed a truce on Friday": up to an English clause that tells what somebody did, and where and when. */
function clauseBehind(report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, end: number): number {
  const said = trigger.entry.meaning.cue === 'medium' ? thatSaid(sentence, trigger, end) : null
  if (said !== null) return said - 1
  if (sentence.grammar.inflected) return end
  for (let place = trigger.last + 1; place < end; place++) {
    if (!sentence.grammar.subordinate.has(report.tokens[place]?.key ?? '')) continue
    const verb = sentence.cues.find(
      ({ entry, features, first }) =>
        DEEDS.has(entry.meaning.cue) &&
        features.tense === 'past' &&
        first > place + 1 &&
        first - place <= REACH_TO_VERB,
    )
    const subject = verb && sentence.mentions.some((one) => one.first > place && one.last === verb.first - 1)
    if (subject) return place - 1
  }
  return end
}

/** "told X by phone that Y would come": where the clause begins that was said. */
const thatSaid = (sentence: ResolvedSentence, trigger: Cue, end: number): number | null =>
  sentence.cues.find(
    ({ entry, first }) =>
      entry.meaning.cue === 'that' &&
      first > trigger.last &&
      first <= end &&
      sayings(sentence).some((said) => said.last < first),
  )?.first ?? null

const DEEDS: ReadonlySet<string> = new Set(['say', 'stance', 'paper', 'progress'])

/** The last stronger mark between two triggers; else the last comma, else the last conjunction, else right before the second. */
function boundary(report: ResolvedReport, sentence: ResolvedSentence, one: Cue, other: Cue): number {
  let best = other.first - 1
  let strength = 0
  const said = clausesSaid(sentence, one)
  for (let place = one.last + 1; place < other.first; place++) {
    const strong = said.has(place) ? CLAUSE_SAID : strengthOf(report, sentence, place)
    if (strong === 0 || strong < strength) continue
    best = place - 1
    strength = strong
  }
  if (strength === 0)
    best = Math.min(best, subjectBefore(report, sentence, one, other) - 1, verbBefore(report, sentence, one, other) - 1)
  return Math.max(best, one.last)
}

/** "said after talks with X that", "in a call with X, Y said that": where clauses begin that were said, and not "talks that ended". */
const clausesSaid = ({ cues, grammar }: ResolvedSentence, { first, last }: Cue): ReadonlySet<number> => {
  const says = cues.filter(({ entry }) => entry.meaning.cue === 'say')
  const said = says.some((cue) => cue.last < first) ? first : says.find((cue) => cue.first > last)?.last
  return new Set(
    !grammar.inflected && said !== undefined
      ? cues.flatMap((cue) =>
          cue.entry.meaning.cue === 'that' && cue.first > last + 1 && cue.first > said ? cue.first : [],
        )
      : [],
  )
}

const CLAUSE_SAID = 3

/** «після консультацій має відбутися зустріч»: the verb before a noun is its own where a preposition governs the noun before. */
function verbBefore(report: ResolvedReport, { grammar, cues }: ResolvedSentence, one: Cue, other: Cue): number {
  const isNoun = (cue: Cue): boolean => cue.entry.meaning.cue === 'meeting'
  const governed = report.tokens
    .slice(Math.max(0, one.first - 2), one.first)
    .some(({ key }) => grammar.takesUp.has(key))
  if (!grammar.inflected || !isNoun(one) || !isNoun(other) || !governed) return other.first
  const verb = cues.find(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'course' && !!meaning.event && first > one.last && last < other.first,
  )
  return verb?.first ?? other.first
}

/** «Перед візитом американський посланець зустрівся з Х»: the same of an office that takes up somebody. */
function officeBefore({ references, affiliations }: ResolvedSentence, one: Cue, other: Cue): number {
  const subject = references.find(
    ({ kind, first, last }) => kind === 'person' && first > one.last && last === other.first - 1,
  )
  if (!subject) return other.first
  return affiliations.find(({ first, last }) => first > one.last && last === subject.first - 1)?.first ?? subject.first
}

/** Where the subject of a verb starts, if somebody named right before it may be one; else the verb. */
function subjectBefore(report: ResolvedReport, sentence: ResolvedSentence, one: Cue, other: Cue): number {
  if (other.entry.meaning.cue !== 'meet') return other.first
  const place = sentence.mentions.findLastIndex(
    (mention) =>
      mention.kind === 'person' &&
      mention.first > one.last &&
      mention.last < other.first &&
      mayBe(sentence, mention.cases, 'nom'),
  )
  const mention = sentence.mentions[place]
  if (!mention) return officeBefore(sentence, one, other)
  const start = Math.min(
    mention.first,
    ...sentence.offices
      .filter((office) => office.holders.includes(place) && office.first > one.last)
      .map((office) => office.first),
  )
  const { key } = hangsOn(report, sentence, start)
  return sentence.grammar.with.has(key) || sentence.grammar.prepositions.has(key) ? other.first : start
}

function strengthOf(report: ResolvedReport, { grammar, times }: ResolvedSentence, place: number): number {
  const token = report.tokens[place]
  // "on Monday, a day after talks": a comma within a date parts nothing.
  if (!token || times.some(({ first, last }) => first < place && place < last)) return 0
  if (token.kind === 'mark')
    return ';:'.includes(token.text) ? 4 : token.text === ',' ? 2 : '—–'.includes(token.text) ? 3 : 0
  return grammar.relative.has(token.key) ? 3 : grammar.and.has(token.key) || grammar.but.has(token.key) ? 1 : 0
}

/**
 * The token that a phrase hangs on: back over words that agree with it («зі своїм давнім другом Х») to the first
 * preposition, conjunction or mark. Its place and key; an empty key at a verb or noun of meeting.
 */
export function hangsOn(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  start: number,
): { place: number; key: string } {
  const { grammar } = sentence
  for (let place = start - 1; place >= Math.max(sentence.first, start - MOST_AGREEING - 1); place--) {
    const token = report.tokens[place]
    if (!token) break
    // «прийме у вівторок міністра»: the preposition of a date rules the date alone.
    if (sentence.times.some((time) => time.first <= place && place <= time.last)) return { place, key: '' }
    const event = sentence.cues.find(
      (cue) => cue.first <= place && place <= cue.last && EVENTS.has(cue.entry.meaning.cue),
    )
    // "a phone call with X": the preposition ends the noun of meeting, and is one.
    const joins = event?.entry.meaning.cue === 'meeting' && event.last === place && grammar.with.has(token.key)
    if (event) return { place, key: joins ? token.key : '' }
    // «з "Народним фронтом"»: the preposition stands before the mark.
    if (place === start - 1 && isOpeningMark(token.text)) continue
    if (
      token.kind === 'mark' ||
      grammar.prepositions.has(token.key) ||
      grammar.and.has(token.key) ||
      grammar.with.has(token.key)
    )
      return { place, key: token.key }
    if (token.shape !== 'lower' && !isAttribute(sentence, place)) return { place, key: token.key }
  }
  // What opens its sentence hangs on nothing: a headline before it may end in any word.
  return { place: start - 1, key: start > sentence.first ? (report.tokens[start - 1]?.key ?? '') : '' }
}

/** An adjective of a country or its name before an office, or a capital of an office and not of a name: "British Trade Secretary". */
const isAttribute = ({ affiliations, mentions, offices, grammar }: ResolvedSentence, place: number): boolean =>
  affiliations.some((one) => one.first <= place && place <= one.last) ||
  (!mentions.some((one) => (grammar.inflected || one.kind !== 'country') && one.first <= place && place <= one.last) &&
    offices.some((one) => one.first > place && one.first - place <= WORDS_OF_OFFICE))

const WORDS_OF_OFFICE = 2

/**
 * Where the relative clause begins that a verb stands in: the place of its pronoun, «який», ", who", «, в которой». Null
 * where it stands in none.
 */
export function relativeBefore(report: ResolvedReport, sentence: ResolvedSentence, verb: number): number | null {
  for (let place = verb - 1; place > sentence.first; place--) {
    const token = report.tokens[place]
    if (!token || (token.kind === 'mark' && token.text !== ',')) return null
    if (sentence.grammar.relative.has(token.key)) {
      const before = report.tokens[place - 1]
      const opens =
        before?.text === ',' ||
        (!sentence.grammar.inflected && before?.kind === 'word') ||
        (sentence.grammar.prepositions.has(before?.key ?? '') && report.tokens[place - 2]?.text === ',')
      return opens ? place : null
    }
    if (token.text === ',') return null
  }
  return null
}

const MOST_AGREEING = 4
const EVENTS: ReadonlySet<string> = new Set(['meeting', 'meet', 'course', 'attend', 'say', 'paper', 'that'])

/** Whether a name may stand in a case: English shows none. */
export const mayBe = ({ grammar }: ResolvedSentence, cases: readonly Case[], ...wanted: Case[]): boolean =>
  !grammar.inflected || cases.length === 0 || wanted.some((one) => cases.includes(one))

/** Verbs of saying, but those that are part of another phrase ("called off") or of a name ("United States"). */
export const sayings = ({ cues, mentions }: ResolvedSentence): Cue[] =>
  cues.filter(
    (cue) =>
      cue.entry.meaning.cue === 'say' &&
      !mentions.some((one) => one.first <= cue.first && cue.last <= one.last) &&
      !cues.some(
        (other) =>
          (other.entry.meaning.cue === 'course' || other.entry.meaning.cue === 'meet') &&
          other.first <= cue.first &&
          cue.last <= other.last,
      ),
  )

/** "announced Thursday that talks would resume": the same word announces a meeting and opens what was said. */
export const saysThat = ({ cues }: ResolvedSentence, verb: Stretch, trigger: Stretch): boolean =>
  cues.some(({ entry, first }) => entry.meaning.cue === 'say' && first === verb.first) &&
  cues.some(({ entry, first }) => entry.meaning.cue === 'that' && first > verb.last && first < trigger.first)

/** A stop within what is quoted, and none behind an initial or a number: «Зустріч — у вівторок. Якщо пропозиції не буде, …». */
const endsSentence = ({ tokens }: ResolvedReport, place: number): boolean =>
  ('!?'.includes(tokens[place]?.text ?? ' ') || tokens[place]?.text === '.') &&
  tokens[place - 1]?.kind === 'word' &&
  (tokens[place - 1]?.text.length ?? 0) > MOST_ABBREVIATED &&
  tokens[place + 1]?.shape === 'capital'

/** «им.», "Gen." */
const MOST_ABBREVIATED = 4

/** How many commas lie between two phrases; infinitely many where a mark ends the clause. */
export function partedBy(report: ResolvedReport, one: Stretch, other: Stretch): number {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  let commas = 0
  for (let place = from; place < to; place++) {
    const text = report.tokens[place]?.text ?? ''
    if (text === ';' || text === ':' || endsSentence(report, place)) return Number.POSITIVE_INFINITY
    if (text === ',') commas++
  }
  return commas
}

/** «скасував поїздку й прийняв Х», "pulled out of the summit and met X": the verb behind the conjunction tells of another event. */
export const opensAnew = (report: ResolvedReport, { grammar }: ResolvedSentence, one: Cue, verb: Cue): boolean =>
  verb.entry.meaning.cue === 'meet' &&
  report.tokens.slice(one.last + 1, verb.first).some(({ key, kind }) => kind === 'word' && grammar.and.has(key))

/** «отменил забастовку, намеченную на 26 сентября, после встречи»: a clause between commas tells of the noun before it, and of no meeting behind. */
export function inAside(
  report: ResolvedReport,
  { grammar, cues, first: start }: ResolvedSentence,
  at: Stretch,
  trigger: Stretch,
): boolean {
  if (!grammar.inflected || at.last >= trigger.first) return false
  const closes = report.tokens.slice(at.last + 1, trigger.first).findIndex(({ kind }) => kind === 'mark')
  if (closes < 0 || report.tokens[at.last + 1 + closes]?.text !== ',') return false
  let opens = at.first
  while (opens > start && report.tokens[opens]?.kind !== 'mark') opens--
  if (report.tokens[opens]?.text !== ',' || !grammar.adjectival(report.tokens[opens + 1]?.key ?? '')) return false
  // «очередные, назначенные на 12 мая, переговоры»: between adjectives of one noun.
  if (grammar.adjectival(report.tokens[opens - 1]?.key ?? '')) return false
  const isSet = cues.some(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'course' && meaning.status === 'announced' && first > opens && last <= at.last,
  )
  return (
    isSet && !cues.some(({ entry, first, last }) => EVENTS.has(entry.meaning.cue) && first < opens && opens - last <= 1)
  )
}
