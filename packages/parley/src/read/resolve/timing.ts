import { spanOf } from '../../model/edtf.ts'
import type { Timing } from '../../model/evidence.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ResolvedTime } from '../resolved.ts'

/** How many tokens into a sentence a mark of recap still opens it. */
const OPENING = 6
/** Sentences of the lead, and how many days before publication its news lies at most. */
const LEAD = 2
const FRESH_DAYS = 2
/** How many tokens into a sentence its own date stands. */
const REACH_OF_DATE = 9

/**
 * News or recap, sentence by sentence. «Нагадаємо» opens a retelling that lasts to the end of the report, to the next
 * heading or to a paragraph that speaks of today; «раніше повідомлялося» marks its own sentence; so does a date well
 * before publication, below the lead and older than what the lead tells of.
 */
export function timings(report: AnnotatedReport, times: readonly ResolvedTime[][]): Timing[] {
  const published = dayOf(report.published)
  const old = oldBefore(report, times, published)
  let retelling: 'heading' | 'words' | null = null
  let paragraph = -1
  return report.sentences.map((sentence, place) => {
    const opens = sentence.paragraph !== paragraph
    const heading = opens && !!report.paragraphs[sentence.paragraph]?.heading
    paragraph = sentence.paragraph
    if (heading || (opens && isClock(report.tokens[sentence.first]?.text))) retelling = null
    if (opens && retelling === 'words' && speaksOfNow(sentence, times[place] ?? [], published)) retelling = null
    const mark = recapMark(sentence)
    if (mark?.rest) retelling = heading ? 'heading' : 'words'
    return retelling || mark || isOld(report, { sentence, times: times[place] ?? [], old, place }) ? 'recap' : 'news'
  })
}

/** An entry of a live report: "15:20 …". */
const isClock = (text: string | undefined): boolean => /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u.test(text ?? '')

function recapMark(sentence: AnnotatedSentence): MeaningOf<'recap'> | null {
  const cue = sentence.cues.find(
    (one) =>
      one.entry.meaning.cue === 'recap' &&
      !one.entry.meaning.ends &&
      one.first - sentence.first <= OPENING &&
      !isDenied(sentence, one.first),
  )
  return cue ? (cue.entry.meaning as MeaningOf<'recap'>) : null
}

/** «не раніше», "no earlier than" bounds what is to come. */
const isDenied = (sentence: AnnotatedSentence, first: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last === first - 1)

/** A paragraph that opens with «наразі» or a day not before publication is news again. */
function speaksOfNow(sentence: AnnotatedSentence, times: readonly ResolvedTime[], published: number | null): boolean {
  const now = sentence.cues.some((cue) => cue.entry.meaning.cue === 'recap' && cue.entry.meaning.ends)
  return now || (published !== null && times.some((time) => (dayOf(time.when, 'to') ?? 0) >= published))
}

/** Days before this one are old: well before publication, and before what the lead tells of. */
function oldBefore(report: AnnotatedReport, times: readonly ResolvedTime[][], published: number | null): number | null {
  if (published === null) return null
  const lead = times
    .slice(0, LEAD)
    .flat()
    .flatMap((time) => dayOf(time.when) ?? [])
  const bound = report.sentences.length > LEAD && lead.length > 0 ? published - FRESH_DAYS + 1 : published - FRESH_DAYS
  return Math.min(bound, ...lead.filter((day) => day <= published))
}

interface Dated {
  sentence: AnnotatedSentence
  times: readonly ResolvedTime[]
  old: number | null
  place: number
}

/** The sentence tells of an old day by its own date, near its start and in no clause of its own. */
function isOld(report: AnnotatedReport, { sentence, times, old, place }: Dated): boolean {
  if (old === null || place < LEAD) return false
  const days = times.flatMap((time) => {
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
    ({ time }) => time.first - sentence.first <= REACH_OF_DATE && inMainClause(report, sentence, time.first),
  )
}

/** Nothing before the date opens a clause: no verb of saying, no relative word, no «що», no comma but those of dates. */
function inMainClause(report: AnnotatedReport, sentence: AnnotatedSentence, first: number): boolean {
  if (
    sentence.cues.some(
      (cue) => (cue.entry.meaning.cue === 'say' || cue.entry.meaning.cue === 'that') && cue.last < first,
    )
  )
    return false
  for (let place = sentence.first; place < first; place++) {
    if (sentence.grammar.relative.has(report.tokens[place]?.key ?? '')) return false
    if (
      report.tokens[place]?.text === ',' &&
      !sentence.times.some((time) => time.last === place - 1 || (time.first <= place && place <= time.last))
    )
      return false
  }
  return true
}

/** First or last day of a date, counted; null where it is open or has no year. */
function dayOf(when: string | null, end: 'from' | 'to' = 'from'): number | null {
  const span = when === null ? null : spanOf(when)
  const day = span?.yearUnknown ? undefined : span?.[end]
  return day === undefined || !Number.isFinite(day) ? null : day
}
