import type { Edtf } from '../evidence.ts'

/**
 * First and last day (YYYY-MM-DD) that a date may mean, both included.
 * Null on a side that is open ("2025-12-05/..") or of a year that nothing settles ("XXXX-12-05").
 */
export interface Days {
  first: string | null
  last: string | null
}

/** Year, month or season, and day; X stands for a digit that is not known; ? ~ % qualify the whole. */
const DATE = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)$/u
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/u
const UNKNOWN_YEAR = 'XXXX'

/**
 * Days that a date may mean; null when it is not EDTF as the format writes it: ISO 8601-2 level 1,
 * and of level 2 only the unknown year before a known month ("XXXX-12-05").
 * A qualifier (? ~ %) widens nothing: by how much a date is off is not known.
 */
export function edtfDays(date: Edtf): Days | null {
  const parts = date.split('/')
  if (parts.length === 1) return daysOf(date)
  const [from, to] = parts
  if (parts.length !== 2 || from === undefined || to === undefined) return null
  const start = endOfInterval(from)
  const end = endOfInterval(to)
  if (!start || !end || (isOpen(from) && isOpen(to))) return null
  if (start.first !== null && end.last !== null && start.first > end.last) return null
  return { first: start.first, last: end.last }
}

function isOpen(part: string): boolean {
  return part === '' || part === '..'
}

function endOfInterval(part: string): Days | null {
  return isOpen(part) ? { first: null, last: null } : daysOf(part)
}

function daysOf(date: string): Days | null {
  const time = TIME.exec(date)
  if (time?.[1] !== undefined) return daysOf(time[1])
  const match = DATE.exec(date)
  if (!match) return null
  const [, year = '', month, day] = match
  if (!/^(?:\d{4}|\d{3}X|\d{2}XX|XXXX)$/u.test(year)) return null
  const yearKnown = year !== UNKNOWN_YEAR
  const firstYear = year.replaceAll('X', '0')
  const lastYear = year.replaceAll('X', '9')
  const months = monthsOf(month)
  if (!months || (day !== undefined && !isDay(day, month ?? '', year))) return null
  if (!yearKnown) return { first: null, last: null }
  if (day !== undefined && day !== 'XX') {
    return { first: `${firstYear}-${months.first}-${day}`, last: `${lastYear}-${months.last}-${day}` }
  }
  const lastDay = String(daysInMonth(Number(lastYear), Number(months.last))).padStart(2, '0')
  const overNewYear = months.first > months.last
  const endYear = overNewYear ? String(Number(lastYear) + 1).padStart(4, '0') : lastYear
  return { first: `${firstYear}-${months.first}-01`, last: `${endYear}-${months.last}-${lastDay}` }
}

/** Seasons 21 to 24 as the northern hemisphere has them; a winter ends in the year after. */
const SEASONS: { readonly [season: string]: { first: string; last: string } } = {
  '21': { first: '03', last: '05' },
  '22': { first: '06', last: '08' },
  '23': { first: '09', last: '11' },
  '24': { first: '12', last: '02' },
}

function monthsOf(month: string | undefined): { first: string; last: string } | null {
  if (month === undefined || month === 'XX') return { first: '01', last: '12' }
  if (/^(?:0[1-9]|1[0-2])$/u.test(month)) return { first: month, last: month }
  return SEASONS[month] ?? null
}

function isDay(day: string, month: string, year: string): boolean {
  if (month in SEASONS) return false
  if (day === 'XX') return true
  if (!/^\d{2}$/u.test(day) || month === 'XX') return false
  // 2000 is a leap year: where the year is not known, the 29th of February may be.
  const known = /^\d{4}$/u.test(year) ? Number(year) : 2000
  return Number(day) >= 1 && Number(day) <= daysInMonth(known, Number(month))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
