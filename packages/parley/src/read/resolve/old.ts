import { spanOf } from '../../model/edtf.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedTime } from '../resolved.ts'

/** How many days before publication the news of a report lies at most. */
export const FRESH_DAYS = 2
/** How many tokens into a sentence its own date stands; one that is farther back in time may stand anywhere. */
const REACH_OF_DATE = 9
const FAR_DAYS = 7
/** A first sentence that opens with a date longer ago tells how things began. */
const LEAD_DAYS = 14
/** Words between a comma and a date that goes with what is before the comma: ", on Oct. 2". */
const BESIDE_COMMA = 2
/** Words between the two parts of a verb: "had never before met". */
const WITHIN_VERB = 3

/** A report with its dates, for whoever asks what in it is old. */
export interface Scene {
  report: AnnotatedReport
  times: readonly ResolvedTime[][]
  /** Days before this one are old. */
  old: number | null
}

/** First or last day of a date, counted; null where it is open or has no year. */
export function dayOf(when: string | null, end: 'from' | 'to' = 'from'): number | null {
  const span = when === null ? null : spanOf(when)
  const day = span?.yearUnknown ? undefined : span?.[end]
  return day === undefined || !Number.isFinite(day) ? null : day
}

/** Days before this one are old: well before publication, and before what the first sentences tell of. */
export function oldBefore(report: AnnotatedReport, times: readonly ResolvedTime[][], leading: number): number | null {
  const published = dayOf(report.published)
  if (published === null) return null
  const lead = times
    .slice(0, leading)
    .flat()
    .flatMap((time) => dayOf(time.when) ?? [])
  const bound =
    report.sentences.length > leading && lead.length > 0 ? published - FRESH_DAYS + 1 : published - FRESH_DAYS
  return Math.min(bound, ...lead.filter((day) => day <= published && day >= published - LEAD_DAYS))
}

/** The sentence tells of an old day by a date of its own, in no clause beside and no quotation. */
export function tellsOldDay({ report, times, old }: Scene, place: number): boolean {
  const sentence = report.sentences[place]
  if (!sentence || old === null) return false
  const days = (times[place] ?? []).flatMap((time) => {
    const day = dayOf(time.when, 'to')
    return day === null ? [] : [{ time, day }]
  })
  if (days.length === 0 || days.some(({ day }) => day >= old)) return false
  // «напередодні» of a report of yesterday's news is news; a date spelled out two days before is not.
  const told = days.filter(
    ({ time, day }) =>
      day < old - FRESH_DAYS || report.tokens.slice(time.first, time.last + 1).some((token) => token.kind === 'number'),
  )
  return told.some(
    ({ time, day }) =>
      (time.first - sentence.first <= REACH_OF_DATE || day < old - FAR_DAYS) &&
      inMainClause(report, sentence, time.first),
  )
}

/** The past before the past in the main clause, said by nobody: "The two had met in May." */
export function isPluperfect({ report, times, old }: Scene, place: number): boolean {
  const sentence = report.sentences[place]
  const pluperfect = sentence?.grammar.pluperfect
  if (!sentence || !pluperfect || pluperfect.auxiliaries.size === 0) return false
  const published = dayOf(report.published) ?? 0
  const isFresh = (day: number | null) => old !== null && day !== null && day >= old && day <= published
  if ((times[place] ?? []).some((time) => isFresh(dayOf(time.when, 'to')))) return false
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!pluperfect.auxiliaries.has(report.tokens[at]?.key ?? '')) continue
    let verb = at + 1
    while (verb <= sentence.last && verb - at <= WITHIN_VERB && pluperfect.between.has(report.tokens[verb]?.key ?? ''))
      verb++
    const key = report.tokens[verb]?.key ?? ''
    const isVerb = pluperfect.participles.has(key) || sentence.grammar.participle(key)
    const said = sentence.cues.some(
      ({ entry: { meaning }, first, last }) =>
        (meaning.cue === 'say' || meaning.cue === 'according') && (first > verb || last < at),
    )
    if (isVerb && !said && inMainClause(report, sentence, at)) return true
  }
  return false
}

/** Nothing before this token opens a clause that is not closed: no verb of saying, no relative word, no «що», "after". */
export function inMainClause(report: AnnotatedReport, sentence: AnnotatedSentence, at: number): boolean {
  const { grammar, cues, quotations } = sentence
  if (cues.some((cue) => (cue.entry.meaning.cue === 'say' || cue.entry.meaning.cue === 'that') && cue.last < at))
    return false
  if (quotations.some((quotation) => quotation.first <= at && at <= quotation.last)) return false
  let opened: number | null = null
  let comma: number | null = null
  for (let place = sentence.first; place < at; place++) {
    const { text, key } = report.tokens[place] ?? { text: '', key: '' }
    if (sentence.times.some((time) => time.first <= place && place <= time.last)) continue
    if (text === ',') {
      if (opened !== null && place > opened + 1) [opened, comma] = [null, null]
      else if (comma !== null && isApposition(report, comma, place)) comma = null
      else if (!sentence.times.some((time) => time.last === place - 1)) comma = place
    } else if (grammar.relative.has(key) || grammar.subordinate.has(key)) opened = place
  }
  return opened === null && (comma === null || at - comma - 1 <= BESIDE_COMMA)
}

/** Words of an apposition, at most. */
const LONGEST_APPOSITION = 9

/** Two commas with names between: "the ministers, X and Y, met". What follows the second goes on with what was before the first. */
function isApposition(report: AnnotatedReport, first: number, second: number): boolean {
  const between = report.tokens.slice(first + 1, second)
  return between.length <= LONGEST_APPOSITION && between.some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
}
