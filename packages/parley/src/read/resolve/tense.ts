import type { Tense } from '../../language/morphology.ts'
import { isOwnerMark } from '../../language/owner-marks.ts'
import type { TimePhrase } from '../../language/time.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import { isBeforehand } from '../beforehand.ts'

const VERBS = new Set(['say', 'meet', 'course', 'attend', 'paper', 'progress', 'stance'])
/** What counts beside distance in tokens: a verb of saying tells of the speech, but where it is next to the phrase; a comma or «що» parts clauses; endings deceive. */
const SAYING = 8
const NEXT = 2
const COMMA = 4
/** A verb behind "that" is of another clause, and tells nothing of this one. */
const CLAUSE = 100
const ENDING = 1

interface Verb {
  first: number
  last: number
  /** `either`: a plan that was, whose day may be over or not. */
  tense: 'past' | 'future' | 'either'
  says: boolean
  cost: number
}

type Place = Pick<TimePhrase, 'first' | 'last' | 'bound'>

/**
 * Tells for each phrase of a sentence the tense of the verb nearest to it; verbs of meeting before verbs of saying, the
 * vocabulary before endings. `beforehand`: the day of what something was told or done before.
 */
export function tenseReader(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
): (phrase: Place) => 'past' | 'future' | 'beforehand' | null {
  const verbs = verbsOf(sentence)
  const planned = verbs.some(({ tense }) => tense === 'either')
  const undoing = sentence.cues.filter(isUndoing)
  const overturns = (verb: Verb): boolean => undoing.some((cue) => cue.first <= verb.last && verb.first <= cue.last)
  const commas = commasBefore(report, sentence)
  const before = firstBeforehand(report, sentence)
  const between = (from: number, to: number): number =>
    Math.max((commas[to - sentence.first] ?? 0) - (commas[from + 1 - sentence.first] ?? 0), 0)

  return ({ first, last, bound }) => {
    if (undoing.length > 0 && namesMeeting(report, sentence, last)) return 'beforehand'
    if (isOfWhatFollows(report, sentence, { before, first })) return 'beforehand'
    let best: 'past' | 'future' | null = null
    let nearest = Number.POSITIVE_INFINITY
    // "Before talks on Friday, X said": the day is none of saying so.
    const said =
      before < first
        ? undefined
        : verbs.find((verb) => verb.says && verb.first > last && opensClause(report, sentence, verb))
    for (const verb of verbs) {
      // "May" is a month, and no verb of its own phrase; "not before" is no verb, and points ahead.
      // "due on Saturday has been postponed": the plan before it has the day.
      if (planned && last < verb.first && overturns(verb)) continue
      const bounds = bound !== null && verb.first === first
      if (first <= verb.first && verb.last <= last && !bounds) continue
      // "After talks on Monday, X said the border would reopen": what is said is of another clause.
      if (said && verb.first > said.last) continue
      const [from, to] = verb.first < first ? [verb.last, first] : [last, verb.first]
      const gap = Math.max(to - from, 0) + between(from, to)
      // "met on Monday and will meet": the day is of the verb before the conjunction.
      const joined = verb.first > last && joins(report, sentence, last + 1) ? COMMA : 0
      const distance = isInTail(report, sentence, verb, { first, last, bound })
        ? NEXT
        : gap + joined + (verb.says && gap > NEXT ? SAYING : verb.cost)
      if (distance < nearest && distance < CLAUSE) {
        nearest = distance
        best = verb.tense === 'either' ? null : verb.tense
      }
    }
    return best
  }
}

/** Place of the first "before" of a sentence; infinite where there is none. */
function firstBeforehand({ tokens }: AnnotatedReport, { grammar, first, last }: AnnotatedSentence): number {
  for (let place = first; place <= last; place++) if (isBeforehand(tokens, grammar, place)) return place
  return Number.POSITIVE_INFINITY
}

/** "called off Friday's meeting", «скасував п'ятничну зустріч»: a day right before the noun of what will not be. */
const namesMeeting = ({ tokens }: AnnotatedReport, { cues }: AnnotatedSentence, last: number): boolean => {
  const next = isOwnerMark(tokens[last + 1]) ? last + 2 : last + 1
  return cues.some(({ entry, first }) => entry.meaning.cue === 'meeting' && first === next)
}

/** "Before talks in Lima on Friday, X said": what stands behind the noun of meeting there is its day, and not told by the verb. */
const isOfWhatFollows = (
  { tokens }: AnnotatedReport,
  { cues }: AnnotatedSentence,
  { before, first }: { before: number; first: number },
): boolean =>
  before < first &&
  first - before <= LONGEST_OPENING &&
  tokens.slice(before, first).every(({ kind }) => kind !== 'mark') &&
  cues.some(({ entry, ...noun }) => entry.meaning.cue === 'meeting' && noun.first > before && noun.last < first) &&
  !cues.some(({ entry, ...verb }) => VERBS.has(entry.meaning.cue) && verb.first > before && verb.last < first)

/** «перед другим раундом переговорів із Перу в Лімі у» */
const LONGEST_OPENING = 12

/** «Поступу не буде, заявив глава МЗС Чилі Х у середу»: behind a mark, the verb of saying has whatever stands in its clause. */
const isInTail = ({ tokens }: AnnotatedReport, { grammar }: AnnotatedSentence, verb: Verb, { first }: Place): boolean =>
  grammar.inflected &&
  verb.says &&
  first > verb.last &&
  first - verb.last <= LONGEST_TAIL &&
  ',—–'.includes(tokens[verb.first - 1]?.text ?? ' ') &&
  tokens.slice(verb.last + 1, first).every(({ kind, key }) => kind === 'word' && !grammar.beforehand.has(key))

/** «заявив очільник зовнішньополітичного відомства Чилі Х у» */
const LONGEST_TAIL = 10

/** English needs no "that" behind a verb of saying. */
const opensClause = ({ tokens }: AnnotatedReport, { grammar }: AnnotatedSentence, { last }: Verb): boolean =>
  !grammar.inflected && tokens[last + 1]?.kind === 'word'

const joins = ({ tokens }: AnnotatedReport, { grammar }: AnnotatedSentence, place: number): boolean =>
  tokens[place]?.kind === 'word' && grammar.and.has(tokens[place]?.key ?? '')

const isUndoing = ({ entry: { meaning } }: AnnotatedSentence['cues'][number]): boolean =>
  meaning.cue === 'course' && (meaning.status === 'cancelled' || meaning.status === 'postponed')

function verbsOf(sentence: AnnotatedSentence): Verb[] {
  const says = new Set(sentence.cues.filter((cue) => cue.entry.meaning.cue === 'say').map((cue) => cue.first))
  const pasts = new Set(
    sentence.tenses.flatMap(({ first, last, tense }) => (tense === 'past' && first < last ? last : [])),
  )
  const plans = sentence.tenses.filter(({ tense }) => tense === 'either')
  // What was called off was planned for a day that may be over.
  const undone = sentence.cues.some(
    (cue) => isUndoing(cue) && cue.features.tense !== 'future' && cue.features.tense !== 'present',
  )
  const verbs: Verb[] = []
  for (const cue of sentence.cues) {
    const { meaning } = cue.entry
    const tense = meaning.cue === 'course' ? courseTense(meaning.status, cue.features.tense) : cue.features.tense
    // "would be returned": what was done is told of by more than its participle.
    if (meaning.cue === 'stance' && meaning.form === 'done') continue
    if (!VERBS.has(meaning.cue) || (tense !== 'past' && tense !== 'future')) continue
    if (meaning.cue === 'course' && plans.some((mark) => mark.first <= cue.first && cue.last <= mark.last)) continue
    // "Announced" tells of the announcement where it is a verb of saying; "was to start" tells of what did not.
    if (meaning.cue === 'course' && (says.has(cue.first) || pasts.has(cue.first))) continue
    const follows = plans.some((mark) => mark.last === cue.first)
    const told = meaning.cue === 'course' && meaning.status === 'announced' && (undone || follows) ? 'either' : tense
    verbs.push({ first: cue.first, last: cue.last, tense: told, says: meaning.cue === 'say', cost: 0 })
  }
  const marks = sentence.tenses.filter(
    (mark) => !verbs.some((verb) => verb.first <= mark.last && mark.first <= verb.last),
  )
  return [...verbs, ...marks.map((mark) => ({ ...mark, says: false, cost: ENDING }))]
}

/** «запланована» points ahead whatever its form; «took place», listed as it stands, is past. */
function courseTense(status: string, tense: Tense | undefined): Tense | undefined {
  if (status === 'announced') return 'future'
  return status === 'held' && tense !== 'future' && tense !== 'present' && tense !== 'infinitive' ? 'past' : tense
}

const saysBefore = (cues: AnnotatedSentence['cues'], colon: number): boolean =>
  cues.some(({ entry, last }) => entry.meaning.cue === 'say' && last < colon && colon - last <= LONGEST_TAIL)

/** For each token of the sentence, what the commas and "that" before it count. */
function commasBefore(report: AnnotatedReport, { first, last, cues }: AnnotatedSentence): number[] {
  const clauses = new Set(cues.filter((cue) => cue.entry.meaning.cue === 'that').map((cue) => cue.first))
  const commas = [0]
  for (let place = first; place <= last; place++) {
    const { text } = report.tokens[place] ?? {}
    // «Міністр підтвердив: у четвер делегація продовжить роботу»: behind a colon stands what was said.
    const parts = clauses.has(place) || (text === ':' && saysBefore(cues, place))
    commas.push((commas.at(-1) ?? 0) + (parts ? CLAUSE : text === ',' ? COMMA : 0))
  }
  return commas
}
