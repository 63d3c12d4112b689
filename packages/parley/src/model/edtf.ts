import type { Edtf } from './evidence.ts'

/**
 * EDTF (ISO 8601-2:2019), level 1, for the years 0000 to 9999: dates, months, years, seasons, unspecified digits,
 * qualifiers at the end (`?`, `~`, `%`), intervals with open or unknown ends. Besides, as the public format uses it,
 * a day or month of a year that nothing settles: "XXXX-12-05". A time of day is read and kept, and does not count.
 */
export interface EdtfDate {
  /** Null where all four digits are unspecified. */
  year: number | null
  /** How many last digits of the year are unspecified: 1 for "201X". */
  mask: 0 | 1 | 2
  /** 1 to 12, or a season, 21 (spring) to 24 (winter). */
  month: number | 'XX' | null
  day: number | 'XX' | null
  time: string | null
  qualifier: '' | '?' | '~' | '%'
}

/** One date, or an interval: `..` is an open end, '' an unknown one. */
export type EdtfParts = { date: EdtfDate } | { from: EdtfDate | '..' | ''; to: EdtfDate | '..' | '' }

/** The days that a date may mean. Days are counted in UTC from 1970-01-01; open and unknown ends are infinite. */
export interface EdtfSpan {
  from: number
  /** Included. */
  to: number
  /** `~` or `%` at either end. */
  approximate: boolean
  /** `?` or `%` at either end. */
  uncertain: boolean
  /** The year is not known: `from` and `to` lie in the leap year 2000 (`to` in 2001 where the interval passes new year). */
  yearUnknown: boolean
}

const MILLISECONDS_OF_A_DAY = 86_400_000
/** Stands for the year that is not known: a leap year, so that 29 February exists. */
const REFERENCE_YEAR = 2000
const DATE =
  /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?([?~%]?)$/u

/** Day of a date of the proleptic Gregorian calendar; months and days beyond their range run over, as in Date.UTC. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MILLISECONDS_OF_A_DAY
}

/** The date of a day number. */
export function dateOfDay(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_OF_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO weekday of a day number: Monday is 1, Sunday 7. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The parts of a date or interval as written; null where the string is no EDTF of the kind above. */
export function parseEdtf(value: string): EdtfParts | null {
  const slash = value.indexOf('/')
  if (slash < 0) {
    const date = parseDate(value)
    return date && { date }
  }
  const from = parseEnd(value.slice(0, slash))
  const to = parseEnd(value.slice(slash + 1))
  if (from === null || to === null || (typeof from === 'string' && typeof to === 'string')) return null
  const first = typeof from === 'string' ? null : daysOf(from)
  const last = typeof to === 'string' ? null : daysOf(to)
  if (first && last && first.yearUnknown !== last.yearUnknown) return null
  if (first && last && !first.yearUnknown && first.from > last.to) return null
  return { from, to }
}

/** The inverse of `parseEdtf`: gives the string that was parsed. */
export function printEdtf(parts: EdtfParts): Edtf {
  return 'date' in parts ? printDate(parts.date) : `${printEnd(parts.from)}/${printEnd(parts.to)}`
}

/** Whether a string is a date or interval that Parley understands. */
export function isEdtf(value: unknown): value is Edtf {
  return typeof value === 'string' && parseEdtf(value) !== null
}

/** Dates whose spans are remembered at once: decades of days, in several forms. */
const MOST_SPANS = 50_000
const spans = new Map<Edtf, Readonly<EdtfSpan> | null>()

/** The days that a date or interval covers; null where it is no EDTF. Reports name the same days again and again. */
export function spanOf(value: Edtf): Readonly<EdtfSpan> | null {
  const known = spans.get(value)
  if (known !== undefined) return known
  const span = workOutSpan(value)
  if (spans.size >= MOST_SPANS) spans.clear()
  spans.set(value, span)
  return span
}

function workOutSpan(value: Edtf): EdtfSpan | null {
  const parts = parseEdtf(value)
  if (!parts) return null
  if ('date' in parts) return daysOf(parts.date)
  const from = typeof parts.from === 'string' ? null : daysOf(parts.from)
  const to = typeof parts.to === 'string' ? null : daysOf(parts.to)
  const span = {
    from: from?.from ?? Number.NEGATIVE_INFINITY,
    to: to?.to ?? Number.POSITIVE_INFINITY,
    approximate: Boolean(from?.approximate || to?.approximate),
    uncertain: Boolean(from?.uncertain || to?.uncertain),
    yearUnknown: Boolean((from ?? to)?.yearUnknown),
  }
  if (span.yearUnknown && span.to < span.from) span.to = inYear(span.to, REFERENCE_YEAR + 1)
  return span
}

/**
 * Whether two dates may mean the same day. A date whose year is not known is tried in every year near the other;
 * an approximate one reaches as far beyond its ends as `slackOf` says. False where either is no EDTF.
 */
export function overlaps(a: Edtf, b: Edtf): boolean {
  const first = spanOf(a)
  const second = spanOf(b)
  if (!first || !second) return false
  if (first.yearUnknown && !second.yearUnknown) return meetsInSomeYear(first, second)
  if (second.yearUnknown && !first.yearUnknown) return meetsInSomeYear(second, first)
  if (!first.yearUnknown) return meet(first, second)
  return [-1, 0, 1].some((years) => meet(first, moved(second, years)))
}

/** An order of dates for sorting: by first day, then by last day, then by wording; unknown years and what is no date come last. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const first = spanOf(a)
  const second = spanOf(b)
  const byKind = rank(first) - rank(second)
  if (byKind !== 0) return byKind
  if (first && second) {
    if (first.from !== second.from) return first.from < second.from ? -1 : 1
    if (first.to !== second.to) return first.to < second.to ? -1 : 1
  }
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Whether `a` is more exact than `b`: fewer days; of equally many, a known year before an unknown one and
 * a plain date before an approximate or uncertain one. A strict order; says nothing on whether the two agree.
 */
export function narrower(a: Edtf, b: Edtf): boolean {
  const first = spanOf(a)
  const second = spanOf(b)
  if (!first || !second) return first !== null
  if (first.yearUnknown !== second.yearUnknown) return second.yearUnknown
  const difference = lengthOf(first) - lengthOf(second)
  if (difference < 0 || difference > 0) return difference < 0
  return doubts(first) < doubts(second)
}

/** Days that an approximate date reaches beyond its ends: two for days, a week for weeks and months, a month for longer. */
export function slackOf(span: EdtfSpan): number {
  if (!span.approximate) return 0
  const length = lengthOf(span)
  return length < 7 ? 2 : length <= 31 ? 7 : 31
}

/** "2025-12-05" of a day number. */
export function printDay(day: number): Edtf {
  const date = dateOfDay(day)
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
}

/** "2025-12"; months beyond 1 to 12 run over into other years. */
export function printMonth(year: number, month: number): Edtf {
  return printDay(dayNumber(year, month, 1)).slice(0, 7)
}

/** A day or an interval of days. */
export function printDays(from: number, to: number): Edtf {
  return from === to ? printDay(from) : `${printDay(from)}/${printDay(to)}`
}

function parseEnd(value: string): EdtfDate | '..' | '' | null {
  return value === '..' || value === '' ? value : parseDate(value)
}

function parseDate(value: string): EdtfDate | null {
  const match = DATE.exec(value)
  if (!match) return null
  const [, yearText = '', monthText, dayText, time = null, qualifier = ''] = match
  const mask = yearText === 'XXXX' ? 0 : ((yearText.match(/X/gu)?.length ?? 0) as 0 | 1 | 2)
  const year = yearText === 'XXXX' ? null : Number(yearText.replaceAll('X', '0'))
  const month = numberOrUnspecified(monthText)
  const day = numberOrUnspecified(dayText)
  if (year === null && typeof month !== 'number') return null
  if (mask > 0 && month !== null) return null
  if (
    typeof month === 'number' &&
    !(month >= 1 && month <= 12) &&
    !(month >= 21 && month <= 24 && day === null && year !== null)
  )
    return null
  if (month === 'XX' && typeof day === 'number') return null
  if (typeof day === 'number' && typeof month === 'number' && !(day >= 1 && day <= daysInMonth(year, month)))
    return null
  if (time !== null && typeof day !== 'number') return null
  return { year, mask, month, day, time, qualifier: qualifier as EdtfDate['qualifier'] }
}

function printEnd(end: EdtfDate | '..' | ''): string {
  return typeof end === 'string' ? end : printDate(end)
}

function printDate({ year, mask, month, day, time, qualifier }: EdtfDate): string {
  const digits = year === null ? 'XXXX' : padded(year, 4).slice(0, 4 - mask) + 'X'.repeat(mask)
  const rest = [month, day]
    .filter((part) => part !== null)
    .map((part) => `-${typeof part === 'number' ? padded(part, 2) : part}`)
  return digits + rest.join('') + (time ?? '') + qualifier
}

function numberOrUnspecified(text: string | undefined): number | 'XX' | null {
  return text === undefined ? null : text === 'XX' ? 'XX' : Number(text)
}

function daysInMonth(year: number | null, month: number): number {
  return dateOfDay(dayNumber(year ?? REFERENCE_YEAR, month + 1, 0)).day
}

function daysOf(date: EdtfDate): EdtfSpan {
  const year = date.year ?? REFERENCE_YEAR
  const [from, to] = endsOf(date, year)
  return {
    from,
    to,
    approximate: date.qualifier === '~' || date.qualifier === '%',
    uncertain: date.qualifier === '?' || date.qualifier === '%',
    yearUnknown: date.year === null,
  }
}

/** First and last day. A season is its three months; winter starts in December of the year that it is named by. */
function endsOf({ month, day, mask }: EdtfDate, year: number): [number, number] {
  if (typeof month !== 'number') return [dayNumber(year, 1, 1), dayNumber(year + 10 ** mask - 1, 12, 31)]
  if (month > 12) {
    const first = (month - 20) * 3
    return [dayNumber(year, first, 1), dayNumber(year, first + 3, 0)]
  }
  if (typeof day !== 'number') return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]
  return [dayNumber(year, month, day), dayNumber(year, month, day)]
}

function meet(a: EdtfSpan, b: EdtfSpan): boolean {
  if (a.from > a.to || b.from > b.to) return false
  const slack = Math.max(slackOf(a), slackOf(b))
  return a.from - slack <= b.to && b.from - slack <= a.to
}

/** Years around the known span are few: a span longer than a year meets every day of the year. */
function meetsInSomeYear(unknown: EdtfSpan, known: EdtfSpan): boolean {
  if (known.to - known.from >= 366) return true
  const year = dateOfDay(known.from).year - REFERENCE_YEAR
  return [-1, 0, 1, 2].some((years) => meet(moved(unknown, year + years), known))
}

/** A span of an open year, so many years on. 29 February alone, in a year without one, becomes a span that ends before it starts. */
function moved(span: EdtfSpan, years: number): EdtfSpan {
  const shift = (day: number): number => (Number.isFinite(day) ? inYear(day, dateOfDay(day).year + years) : day)
  const to = shift(span.to)
  const isLeapDay = Number.isFinite(span.to) && printDay(span.to).endsWith('-02-29')
  return { ...span, from: shift(span.from), to: isLeapDay && dateOfDay(to).month === 3 ? to - 1 : to }
}

function inYear(day: number, year: number): number {
  const date = dateOfDay(day)
  return dayNumber(year, date.month, date.day)
}

const lengthOf = (span: EdtfSpan): number => span.to - span.from + 1
const doubts = (span: EdtfSpan): number => Number(span.approximate) + Number(span.uncertain)
const rank = (span: EdtfSpan | null): number => (span === null ? 2 : span.yearUnknown ? 1 : 0)
const padded = (number: number, width: number): string => String(number).padStart(width, '0')
