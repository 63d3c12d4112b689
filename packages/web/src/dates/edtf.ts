import type { Edtf } from '../../../parley/src/model/evidence.ts'

/** How finely a date is known. `yearless`: day and month without a year; `range`: from one date to another. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'yearless' | 'range'

/** The days that a date may mean, as whole days since 1970-01-01 (UTC), both included; null where it is open. */
export interface Span {
  precision: Precision
  start: number | null
  end: number | null
  approximate: boolean
  uncertain: boolean
}

const DAY = 86_400_000

/** The number of a calendar day; `month` counts from 1 and may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY)
}

/** Midnight UTC of a day number. */
export function dateOfDay(day: number): Date {
  return new Date(day * DAY)
}

/** Reads EDTF level 1. Returns null for what is not a date, which is then shown as it stands. */
export function parseEdtf(edtf: Edtf): Span | null {
  const bare = edtf.trim()
  return bare.includes('/') ? parseRange(bare) : parseSingle(bare)
}

function parseRange(text: string): Span | null {
  const [first = '', last = ''] = text.split('/')
  const start = isOpen(first) ? null : parseSingle(first)
  const end = isOpen(last) ? null : parseSingle(last)
  if (!start && !end) return null
  if ((!start && !isOpen(first)) || (!end && !isOpen(last))) return null
  return {
    precision: 'range',
    start: start?.start ?? null,
    end: end?.end ?? null,
    approximate: Boolean(start?.approximate || end?.approximate),
    uncertain: Boolean(start?.uncertain || end?.uncertain),
  }
}

function isOpen(text: string): boolean {
  return text === '' || text === '..'
}

function parseSingle(text: string): Span | null {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T[^?~%]*)?([?~%]?)$/u.exec(text)
  if (!match) return null
  const [, year = '', month = 'XX', day = 'XX', mark = ''] = match
  const span = spanOf(year, month, day)
  return span && { ...span, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
}

type BareSpan = Pick<Span, 'precision' | 'start' | 'end'>

function spanOf(year: string, month: string, day: string): BareSpan | null {
  if (year === 'XXXX') return month.includes('X') ? null : { precision: 'yearless', start: null, end: null }
  if (year.includes('X')) return decadeOf(year)
  const y = Number(year)
  if (month.includes('X')) return { precision: 'year', start: dayNumber(y, 1, 1), end: dayNumber(y, 12, 31) }
  const m = Number(month)
  if (m >= 21 && m <= 24) return seasonOf(y, m - 21)
  if (m < 1 || m > 12) return null
  if (day.includes('X')) return { precision: 'month', start: dayNumber(y, m, 1), end: dayNumber(y, m + 1, 0) }
  const d = dayNumber(y, m, Number(day))
  return { precision: 'day', start: d, end: d }
}

function decadeOf(year: string): BareSpan | null {
  const first = Number(year.replaceAll('X', '0'))
  const last = Number(year.replaceAll('X', '9'))
  return { precision: 'decade', start: dayNumber(first, 1, 1), end: dayNumber(last, 12, 31) }
}

/** Seasons of the northern hemisphere by whole months: spring is March to May; winter begins in December. */
function seasonOf(year: number, season: number): BareSpan {
  const month = 3 + season * 3
  return { precision: 'season', start: dayNumber(year, month, 1), end: dayNumber(year, month + 3, 0) }
}
