import type { TimePhrase } from '../../language/time.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'

/**
 * Phrases of time of a sentence, each day that has no year of its own with the year that closes its list: «12 січня і
 * 4 грудня 2024 року», "January 12 and December 4, 2024".
 */
export function withListedYears(report: AnnotatedReport, sentence: AnnotatedSentence): TimePhrase[] {
  const phrases: TimePhrase[] = []
  for (const phrase of sentence.times.toReversed()) {
    const next = phrases[0]
    const year = next && isJoined(report, sentence, phrase.last + 1, next.first) ? yearOf(next) : null
    phrases.unshift(year !== null && lacksYear(phrase) ? { ...phrase, date: { ...phrase.date, year } } : phrase)
  }
  return phrases
}

type Dated = TimePhrase & { date: Extract<TimePhrase['date'], { kind: 'calendar' }> }

const isCalendar = (phrase: TimePhrase): phrase is Dated => phrase.date?.kind === 'calendar'

const yearOf = (phrase: TimePhrase): number | null => (isCalendar(phrase) ? (phrase.date.year ?? null) : null)

const lacksYear = (phrase: TimePhrase): phrase is Dated =>
  isCalendar(phrase) &&
  phrase.date.day !== undefined &&
  phrase.date.year === undefined &&
  phrase.date.yearOffset === undefined &&
  phrase.date.yearOf === undefined

/** Nothing but «і» or a comma, and a preposition, between two days of a list. */
function isJoined({ tokens }: AnnotatedReport, { grammar }: AnnotatedSentence, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2 || !grammar.and.has(tokens[from]?.key ?? '')) return false
  return (
    to - from === 1 ||
    grammar.prepositions.has(tokens[from + 1]?.key ?? '') ||
    grammar.and.has(tokens[from + 1]?.key ?? '')
  )
}
