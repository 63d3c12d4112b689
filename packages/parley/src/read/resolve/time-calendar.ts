import type { TimeMeaning } from '../../language/time.ts'
import { settleYear } from '../../model/edtf-year.ts'
import { dateOfDay, dayNumber, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'

type Calendar = Extract<TimeMeaning, { kind: 'calendar' }>
type Tense = 'past' | 'future' | null

/** A date of the calendar, its missing year and month taken from the publication date. */
export function resolveCalendar(meaning: Calendar, published: Edtf | null, tense: Tense): Edtf | null {
  if (meaning.month === undefined)
    return meaning.day === undefined ? yearAlone(meaning) : dayOfSomeMonth(meaning, published, tense)
  const year = meaning.year ?? yearBeside(published, meaning.yearOffset)
  const date = worded(year === undefined ? meaning : { ...meaning, year }, meaning.month)
  if (spanOf(date) === null) return null
  return published && year === undefined ? settleYear(date, published, tense) : date
}

/** The date with the year as given or open. «Зимой 2025 года» may be either end of the year, and is no more than the year. */
function worded({ year, month, day, toDay, toMonth, part, about }: Calendar, first: number): Edtf {
  const tilde = part || about ? '~' : ''
  const last = toMonth ?? first
  const passesNewYear = last < first
  if (day === undefined && passesNewYear && year !== undefined && month !== undefined) return `${padded(year, 4)}~`
  const open = year === undefined ? 'XXXX' : padded(year, 4)
  const from = `${open}-${padded(first, 2)}${day === undefined ? '' : `-${padded(day, 2)}`}${tilde}`
  if (toDay === undefined && toMonth === undefined) return from
  // «30 грудня – 2 січня 2026 року»: the year stands with the end.
  const start = passesNewYear && year !== undefined ? from.replace(open, padded(year - 1, 4)) : from
  return `${start}/${open}-${padded(last, 2)}${toDay === undefined ? '' : `-${padded(toDay, 2)}`}${tilde}`
}

/** "of last year": counted from the year of publication, where one is known. */
function yearBeside(published: Edtf | null, offset: number | undefined): number | undefined {
  const span = published && offset !== undefined ? spanOf(published) : null
  return span && !span.yearUnknown && Number.isFinite(span.from) && offset !== undefined
    ? dateOfDay(span.from).year + offset
    : undefined
}

function yearAlone({ year, part, about }: Calendar): Edtf | null {
  return year === undefined ? null : `${padded(year, 4)}${part || about ? '~' : ''}`
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
