import type { TimeMeaning, TimePhrase } from '../time.ts'
import type { Token } from '../token.ts'

/**
 * Neighbours that tell one time between them become one phrase: «у вівторок, 14 березня, о 16:00», «на цьому тижні у вівторок».
 * A comma or a bracket may stand between them.
 */
export function joined(phrases: TimePhrase[], tokens: readonly Token[], last: number): TimePhrase[] {
  const result: TimePhrase[] = []
  for (const phrase of phrases) {
    const before = result.at(-1)
    const gap = before && gapBetween(before, phrase, tokens)
    const both = before && gap !== undefined && gap !== null && one(before, phrase, gap)
    if (!both) {
      result.push(phrase)
      continue
    }
    const closes = gap === '(' && phrase.last < last && tokens[phrase.last + 1]?.text === ')'
    result[result.length - 1] = { ...both, first: before.first, last: phrase.last + (closes ? 1 : 0) }
  }
  return result
}

/** What stands between two phrases: '' nothing, ',' or '('; null where it is anything else. */
function gapBetween(before: TimePhrase, after: TimePhrase, tokens: readonly Token[]): string | null {
  if (before.last + 1 === after.first) return ''
  const between = tokens[before.last + 1]?.text
  return before.last + 2 === after.first && (between === ',' || between === '(') ? between : null
}

function one(a: TimePhrase, b: TimePhrase, gap: string): TimePhrase | null {
  if (a.duration !== null || b.duration !== null || (a.clock && b.clock)) return null
  const clock = a.clock ?? b.clock
  if (!a.date || !b.date) {
    const dated = a.date ? a : b
    const fits = dated.date ? !clock || hasDay(dated.date) : gap === ''
    return fits ? { ...dated, clock } : null
  }
  const date = oneDate(a.date, b.date)
  return date && { ...(date === b.date ? b : a), date, clock }
}

/** A day of the calendar says more than a weekday, a relative day or the day told of; a weekday says which day of a week. */
function oneDate(a: TimeMeaning, b: TimeMeaning): TimeMeaning | null {
  for (const [exact, loose] of [
    [a, b],
    [b, a],
  ] as const) {
    if (exact.kind === 'calendar' && exact.day !== undefined && exact.month !== undefined && tellsDay(loose))
      return exact
    if (exact.kind === 'calendar' && exact.month !== undefined && exact.year === undefined && isPlainYear(loose))
      return { ...exact, yearOffset: loose.amount }
    if (exact.kind === 'calendar' && exact.month !== undefined && exact.year === undefined && isThatYear(loose))
      return { ...exact, yearOf: 'context' }
    if (exact.kind === 'weekday' && loose.kind === 'offset' && loose.unit === 'week')
      return { ...loose, weekday: exact.weekday }
    if (exact.kind === 'offset' && exact.unit === 'day' && loose.kind === 'weekday')
      return exact.anchor === 'report' ? exact : loose
  }
  return null
}

/** "last year", which says of which year the month beside it is. */
function isPlainYear(meaning: TimeMeaning): meaning is Extract<TimeMeaning, { kind: 'offset' }> {
  return (
    meaning.kind === 'offset' &&
    meaning.unit === 'year' &&
    meaning.anchor === 'report' &&
    !meaning.about &&
    !meaning.part
  )
}

/** "of that year". */
const isThatYear = (meaning: TimeMeaning): boolean => meaning.kind === 'same' && meaning.unit === 'year'

/** Whether a time of day may belong to it. */
function hasDay(meaning: TimeMeaning): boolean {
  return tellsDay(meaning) || (meaning.kind === 'calendar' && meaning.day !== undefined)
}

function tellsDay(meaning: TimeMeaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    (meaning.kind === 'same' && meaning.unit === 'day') ||
    meaning.kind === 'weekend' ||
    (meaning.kind === 'offset' && meaning.unit === 'day')
  )
}
