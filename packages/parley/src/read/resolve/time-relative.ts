import type { TimeMeaning } from '../../language/time.ts'
import { dateOfDay, parseEdtf, printDay, printDays, printMonth, spanOf, weekdayOfDay } from '../../model/edtf.ts'
import type { EdtfSpan } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { TimeAnchors } from './anchors.ts'

type Offset = Extract<TimeMeaning, { kind: 'offset' }>
type Tense = TimeAnchors['tense']

/** So many units before or after a date. Null where the date is not exact enough for the unit. */
export function offsetFrom(anchor: Edtf, meaning: Offset): Edtf | null {
  const span = spanOf(anchor)
  const end = span && (meaning.amount < 0 ? span.from : span.to)
  if (!span || end === null || !Number.isFinite(end)) return null
  if (span.yearUnknown) return offsetInOpenYear(anchor, meaning)
  const about = meaning.about || meaning.part || span.approximate ? '~' : ''
  const { year, month } = dateOfDay(end)
  const { unit, amount } = meaning
  if (unit === 'year') return isWithin(span, 'year') ? `${String(year + amount).padStart(4, '0')}${about}` : null
  if (unit === 'month') return isWithin(span, 'month') ? `${printMonth(year, month + amount)}${about}` : null
  if (!endsOnDay(anchor)) return null
  if (unit === 'week') return weekOf(end + 7 * amount, meaning.weekday)
  if (unit === 'hour') return hoursFrom(anchor, end, amount)
  return `${printDay(end + amount)}${about}`
}

/** The day, ISO week, month or year that a date lies in; the date itself where it is coarser. */
export function wholeUnitAt(date: Edtf, unit: 'day' | 'week' | 'month' | 'year'): Edtf | null {
  const span = spanOf(date)
  if (!span) return null
  if (unit === 'day' || span.yearUnknown) return date
  if (unit === 'week') return weekdayOfDay(span.from) + (span.to - span.from) <= 7 ? weekOf(span.from) : date
  if (unit === 'year') return isWithin(span, 'year') ? printDay(span.from).slice(0, 4) : date
  return isWithin(span, 'month') ? printDay(span.from).slice(0, 7) : date
}

/** "in the coming days" is a week, "in recent weeks" four, "in the coming months" three of them, approximate at both ends. */
const DAYS_OF_A_FEW = { day: 7, week: 28, month: 91 }

/** "recently", "soon": near the publication, and no more is known than about the month, or so many days or weeks. */
export function vagueAt(published: Edtf, { direction, unit }: Extract<TimeMeaning, { kind: 'vague' }>): Edtf | null {
  const span = spanOf(published)
  if (!span) return null
  if (unit === undefined || span.from !== span.to)
    return `${printDay(span.from).slice(0, isWithin(span, 'month') ? 7 : 4)}~`
  const days = DAYS_OF_A_FEW[unit]
  const [from, to] = direction === 'past' ? [span.from - days, span.from] : [span.from, span.from + days]
  return `${printDay(from)}~/${printDay(to)}~`
}

/**
 * A weekday against the day of publication. Bare: the last such day up to it or the first from it on, by the tense;
 * without a tense the nearest. "last": the one before the day of publication. "this": of its week. "next": of the week after.
 */
export function weekdayAt(
  day: number,
  { weekday, toWeekday, direction }: Extract<TimeMeaning, { kind: 'weekday' }>,
  tense: Tense,
): Edtf {
  const from = dayOf(day, { weekday, direction }, tense)
  return printDays(from, toWeekday === undefined ? from : from + ((toWeekday - weekday + 7) % 7))
}

function dayOf(
  day: number,
  { weekday, direction }: Pick<Extract<TimeMeaning, { kind: 'weekday' }>, 'weekday' | 'direction'>,
  tense: Tense,
): number {
  const ahead = (weekday - weekdayOfDay(day) + 7) % 7
  if (direction === 'last') return day + ahead - 7
  if (direction === 'this') return mondayOf(day) + weekday - 1
  if (direction === 'next') return mondayOf(day) + 6 + weekday
  if (direction === 'coming') return day + (ahead || 7)
  if (tense === 'future' || ahead === 0) return day + ahead
  return tense === 'past' || ahead > 3 ? day + ahead - 7 : day + ahead
}

/** Saturday and Sunday. "this": the one of the week of publication, or, in the past tense before its Saturday, the one before. */
export function weekendAt(day: number, direction: 'last' | 'this' | 'next', tense: Tense): Edtf {
  const saturday = mondayOf(day) + 5
  const weeks = direction === 'last' ? -1 : direction === 'next' ? 1 : tense === 'past' && day < saturday ? -1 : 0
  return printDays(saturday + 7 * weeks, saturday + 7 * weeks + 1)
}

function weekOf(day: number, weekday?: number): Edtf {
  const monday = mondayOf(day)
  return weekday === undefined ? printDays(monday, monday + 6) : printDay(monday + weekday - 1)
}

const mondayOf = (day: number): number => day - weekdayOfDay(day) + 1

/**
 * Hours from a time that is known give a day. From a day alone the result stays within that day, or moves by whole days,
 * and is approximate: the hours may pass midnight.
 */
function hoursFrom(anchor: Edtf, day: number, hours: number): Edtf {
  const parts = parseEdtf(anchor)
  const time = parts && 'date' in parts ? parts.date.time : null
  if (time) return printDay(day + Math.floor((Number(time.slice(1, 3)) + Number(time.slice(4, 6)) / 60 + hours) / 24))
  return `${printDay(day + Math.round(hours / 24 - Math.sign(hours) * 0.01))}~`
}

/** Days counted from a day whose year is open: the same in a leap year and in a common year, or not known. */
function offsetInOpenYear(anchor: Edtf, meaning: Offset): Edtf | null {
  if (!anchor.startsWith('XXXX-') || anchor.includes('/') || (meaning.unit !== 'day' && meaning.unit !== 'month'))
    return null
  const inYears = ['2023', '2024'].map((year) => {
    const date = anchor.replace('XXXX', year)
    return spanOf(date) && offsetFrom(date, meaning)?.slice(4)
  })
  return inYears[0] && inYears[0] === inYears[1] ? `XXXX${inYears[0]}` : null
}

function isWithin(span: EdtfSpan, unit: 'month' | 'year'): boolean {
  const from = dateOfDay(span.from)
  const to = dateOfDay(span.to)
  return from.year === to.year && (unit === 'year' || from.month === to.month)
}

/** Whether the ends of a date are days: "2025-12" is no day to count from. */
function endsOnDay(date: Edtf): boolean {
  const parts = parseEdtf(date)
  if (!parts) return false
  const ends = 'date' in parts ? [parts.date] : [parts.from, parts.to]
  return ends.every((end) => typeof end !== 'string' && typeof end.day === 'number')
}
