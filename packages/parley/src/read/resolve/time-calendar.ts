import type { TimeMeaning } from '../../language/time.ts'
import { settleYear } from '../../model/edtf-year.ts'
import { dateOfDay, dayNumber, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { TimeAnchors } from './anchors.ts'

type Calendar = Extract<TimeMeaning, { kind: 'calendar' }>
type Tense = TimeAnchors['tense']

/** A date of the calendar, its missing year and month taken from the publication date or from what was told before. */
export function resolveCalendar(meaning: Calendar, anchors: TimeAnchors): Edtf | null {
  const { published, tense } = anchors
  if (meaning.month === undefined)
    return meaning.day === undefined
      ? yearAlone(meaning, published)
      : (dayOfMonthTold(meaning, anchors) ?? dayOfSomeMonth(meaning, published, tense))
  const year = yearOf(meaning, anchors)
  const date = worded(year === undefined ? meaning : { ...meaning, year }, meaning.month)
  if (spanOf(date) === null) return null
  if (!published || year !== undefined) return date
  if (meaning.direction === 'last' || meaning.direction === 'next') return beside(date, published, meaning.direction)
  const settled = settleYear(date, published, tense)
  if (isFresh(settled, published)) return settled
  return inMonthTold(meaning, date, anchors.context) ?? inStory(meaning, anchors) ?? settled
}

/** How many days before publication a date is news, whatever was told of before it. */
const FRESH = 31

function isFresh(date: Edtf, published: Edtf): boolean {
  const [span, day] = [spanOf(date), spanOf(published)]
  return !!span && !!day && day.to >= span.from && day.to - span.from <= FRESH
}

/** The day in the month that was told just before: "ended in December … set for Dec. 28" is one December. */
function inMonthTold({ month, day }: Calendar, date: Edtf, context: Edtf | null): Edtf | null {
  return context !== null &&
    day !== undefined &&
    /^\d{4}-\d\d~?$/u.test(context) &&
    Number(context.slice(5, 7)) === month
    ? settleYear(date, context)
    : null
}

/** The date in the year that opened what is told, where the story goes on: told in the past, and not before the opening. */
function inStory(meaning: Calendar, { opened, tense }: TimeAnchors): Edtf | null {
  const year = opened ? yearBeside(opened, 0) : undefined
  if (!opened || year === undefined || meaning.month === undefined || meaning.direction || tense === 'future')
    return null
  const date = worded({ ...meaning, year }, meaning.month)
  const [span, start] = [spanOf(date), spanOf(opened)]
  return span && start && span.from >= start.from ? date : null
}

/** The year that the wording gives: itself, against that of the report, or that of what was told before. */
function yearOf(meaning: Calendar, { published, context }: TimeAnchors): number | undefined {
  if (meaning.year !== undefined) return meaning.year
  if (meaning.yearOf === 'context') return yearBeside(context, 0)
  return meaning.yearOffset === undefined ? undefined : yearBeside(published, meaning.yearOffset)
}

/** "last summer", "next March": the latest that is over by the day of publication, or the first that begins after it. */
function beside(date: Edtf, published: Edtf, direction: 'last' | 'next'): Edtf {
  const day = spanOf(published)
  if (!day || day.yearUnknown || !Number.isFinite(day.from)) return date
  const { year } = dateOfDay(day.from)
  const years = direction === 'last' ? [year, year - 1, year - 2] : [year, year + 1]
  const found = years
    .map((one) => settleYear(date, `${padded(one, 4)}-07-01`))
    .find((one) => {
      const span = spanOf(one)
      return span !== null && (direction === 'last' ? span.to < day.from : span.from > day.to)
    })
  return found ?? date
}

/** The date with the year as given or open. «Зимой 2025 года» may be either end of the year, and is no more than the year. */
function worded(meaning: Calendar, first: number): Edtf {
  const { year, month, toYear, toMonth, part, about } = meaning
  const tilde = part || about ? '~' : ''
  const last = toMonth ?? first
  const passesNewYear = last < first
  if (part && toMonth !== undefined && meaning.day === undefined) return partOf(meaning, first, toMonth)
  const [day, toDay] = [dayFrom(meaning.day, year, first), dayFrom(meaning.toDay, year, last)]
  if (toYear !== undefined && year !== undefined)
    return `${padded(year, 4)}-${padded(first, 2)}/${padded(toYear, 4)}-${padded(last, 2)}`
  if (day === undefined && passesNewYear && year !== undefined && month !== undefined) return `${padded(year, 4)}~`
  const open = year === undefined ? 'XXXX' : padded(year, 4)
  const from = `${open}-${padded(first, 2)}${day === undefined ? '' : `-${padded(day, 2)}`}${tilde}`
  if (toDay === undefined && toMonth === undefined) return from
  // «30 грудня – 2 січня 2026 року»: the year stands with the end.
  const start = passesNewYear && year !== undefined ? from.replace(open, padded(year - 1, 4)) : from
  return `${start}/${open}-${padded(last, 2)}${toDay === undefined ? '' : `-${padded(toDay, 2)}`}${tilde}`
}

/** "late summer": the month in which it lies, about. */
function partOf({ year, part }: Calendar, first: number, last: number): Edtf {
  const length = (last - first + 12) % 12
  const months = part === 'late' || part === 'end' ? length : part === 'mid' ? Math.round(length / 2) : 0
  const month = ((first + months - 1) % 12) + 1
  const passes = month < first && year !== undefined ? 1 : 0
  return `${year === undefined ? 'XXXX' : padded(year + passes, 4)}-${padded(month, 2)}~`
}

/** A day below zero counts from the end of the month; of February in no known year, from the 28th. */
function dayFrom(day: number | undefined, year: number | undefined, month: number): number | undefined {
  return day === undefined || day > 0 ? day : dateOfDay(dayNumber(year ?? 2023, month + 1, 0)).day + 1 + day
}

/** "of last year": counted from the year of publication, where one is known. */
function yearBeside(anchor: Edtf | null, offset: number): number | undefined {
  const span = anchor && spanOf(anchor)
  return span && !span.yearUnknown && Number.isFinite(span.from) ? dateOfDay(span.from).year + offset : undefined
}

function yearAlone({ year: given, yearOffset, toYear, part, about }: Calendar, published: Edtf | null): Edtf | null {
  const year = given ?? (yearOffset === undefined ? undefined : yearBeside(published, yearOffset))
  if (year === undefined) return null
  if (toYear !== undefined) return toYear > year ? `${padded(year, 4)}/${padded(toYear, 4)}` : null
  return `${padded(year, 4)}${part || about ? '~' : ''}`
}

/** «12 апреля они встретились в Вене, 20-го числа снова»: what was is of the month that was told right before, not earlier in it. */
function dayOfMonthTold({ day = 1, toDay, about }: Calendar, { near, published, tense }: TimeAnchors): Edtf | null {
  const told = near && /^(?:\d{4}|XXXX)-\d\d(?:-\d\d)?~?$/u.test(near) ? near : null
  if (!told || tense === 'future' || Number(told.slice(8, 10)) >= day) return null
  // "signed on May 3, 2026 … On the 12th": a year back the day is rather of this month.
  if (published !== null && !told.startsWith('XXXX') && told.slice(0, 4) !== published.slice(0, 4)) return null
  const date = [day, ...(toDay === undefined ? [] : [toDay])]
    .map((one) => `${told.slice(0, 7)}-${padded(one, 2)}${about ? '~' : ''}`)
    .join('/')
  const [span, now] = [spanOf(date), published && spanOf(published)]
  const isOver = span && now && !span.yearUnknown && span.to <= now.to
  return span && (span.yearUnknown ? published === null : isOver) ? date : null
}

/** «5-го числа»: that day of this month or of the one beside it, whichever the tense and nearness say. */
function dayOfSomeMonth({ day = 1, about }: Calendar, published: Edtf | null, tense: Tense): Edtf | null {
  const span = published && spanOf(published)
  if (!span || span.yearUnknown || span.from !== span.to) return null
  const { year, month } = dateOfDay(span.from)
  const candidates = [-2, -1, 0, 1, 2]
    .map((months) => dateOfDay(dayNumber(year, month + months, 1)))
    .map((start) => ({ ...start, day }))
    .filter((date) => dateOfDay(dayNumber(date.year, date.month, day)).day === day)
    .filter((date) => fitsTense(dayNumber(date.year, date.month, day) - span.from, tense))
    .sort(
      (a, b) =>
        Math.abs(dayNumber(a.year, a.month, day) - span.from) - Math.abs(dayNumber(b.year, b.month, day) - span.from),
    )
  const nearest = candidates[0]
  return nearest ? `${padded(nearest.year, 4)}-${padded(nearest.month, 2)}-${padded(day, 2)}${about ? '~' : ''}` : null
}

function fitsTense(daysAhead: number, tense: Tense): boolean {
  return tense === null || (tense === 'past' ? daysAhead <= 0 : daysAhead >= 0)
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0')
