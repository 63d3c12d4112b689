import { compareEdtf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'

/** The latest date first, unknown ones last. */
export function byLatestDay(a: Edtf | null, b: Edtf | null): number {
  return a === null || b === null ? byDay(a, b) : byDay(b, a)
}

/** Dates in order, unknown ones last. */
export function byDay(a: Edtf | null, b: Edtf | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareEdtf(a, b)
}
