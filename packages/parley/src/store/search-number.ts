import type { Edtf, Id } from '../model/evidence.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import { sha256 } from './identity.ts'

const DAY_MS = 86_400_000
/** Days are counted from this one; a report that is said to be older stands with those of it. */
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY_MS - 1
const LAST_DAY = Date.UTC(2100, 0, 1) / DAY_MS
/** Of a day, told apart by nine hexadecimal digits: together with the day no more than a number holds exactly. */
const OF_A_DAY = 16 ** 9

/** A number that grows with the day of a report, and within a day is told by its id: the order in which reports are found. */
export function searchNumber(report: Id, published: Edtf | null): number {
  const day = published === null ? null : (edtfDays(published)?.first ?? null)
  return firstNumber(day) + Number.parseInt(sha256(report).slice(0, 9), 16)
}

/** The least number of a day (YYYY-MM-DD), or of those that have none. */
export function firstNumber(day: string | null): number {
  if (day === null) return 0
  const count = Date.parse(`${day}T00:00:00Z`) / DAY_MS
  return Math.min(LAST_DAY - FIRST_DAY, Math.max(1, count - FIRST_DAY)) * OF_A_DAY
}

/** The greatest number of a day, or of those that have none. */
export const lastNumber = (day: string | null): number => firstNumber(day) + OF_A_DAY - 1
