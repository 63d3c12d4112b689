import { dateOfDay, parseEdtf, printEdtf, spanOf } from './edtf.ts'
import type { EdtfDate, EdtfParts } from './edtf.ts'
import type { Edtf } from './evidence.ts'

/**
 * How far beyond the other date a day may lie on the side that the tense speaks against, in days.
 * Reporters say "will meet on 5 December" in the past tense of speech ("said they would meet"), and verbs are misread:
 * so the tense tips the balance only for days that are months away.
 */
const AGAINST_TENSE = 62
const HALF_A_YEAR = 183

/**
 * Settles the year of a date by another date: the year that brings it nearest, the tense tipping the balance.
 * A date whose year is known comes back as it is; so does one that the other date cannot settle.
 */
export function settleYear(date: Edtf, near: Edtf, tense: 'past' | 'future' | null = null): Edtf {
  const parts = parseEdtf(date)
  const own = spanOf(date)
  const other = spanOf(near)
  if (!parts || !own?.yearUnknown || !other || other.yearUnknown) return date
  const anchor = Number.isFinite(other.to) ? other.to : other.from
  const year = dateOfDay(anchor).year
  const ahead = tense === 'past' ? AGAINST_TENSE : tense === 'future' ? 366 - AGAINST_TENSE : HALF_A_YEAR
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => inYear(parts, candidate))
    .filter((candidate) => candidate !== null)
  const best = candidates.find(
    (candidate) => (spanOf(candidate)?.from ?? Number.NEGATIVE_INFINITY) > anchor + ahead - 366,
  )
  return best ?? date
}

/** The date in a year; an interval that passes new year ends in the next. Null for 29 February where there is none. */
function inYear(parts: EdtfParts, year: number): Edtf | null {
  if ('date' in parts) return valid(printEdtf({ date: { ...parts.date, year } }))
  const { from, to } = parts
  const first: EdtfDate | '..' | '' = typeof from === 'string' ? from : { ...from, year }
  if (typeof to === 'string') return valid(printEdtf({ from: first, to }))
  return (
    [year, year + 1]
      .map((last) => valid(printEdtf({ from: first, to: { ...to, year: last } })))
      .find((date) => date !== null) ?? null
  )
}

const valid = (date: Edtf): Edtf | null => (spanOf(date) ? date : null)
