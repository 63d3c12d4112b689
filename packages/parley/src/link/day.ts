import { spanOf } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'

/** First day of a date, in days since 1970; null for no date, and for one without a year or a beginning. */
export function firstDay(date: Edtf | null): number | null {
  const span = date === null ? null : spanOf(date)
  return span && !span.yearUnknown && Number.isFinite(span.from) ? span.from : null
}

/** The day of a date that is one day and no more; null for any other. */
export function onlyDay(date: Edtf | null): number | null {
  const span = date === null ? null : spanOf(date)
  return span && !span.yearUnknown && span.from === span.to ? span.from : null
}
