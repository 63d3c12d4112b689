import { parseEdtf, type EdtfDate } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** EDTF counts the seasons on from the months: 21 is spring. */
const SEASONS: Record<number, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/**
 * A date in words, no more exact than it is known: "5 December 2025", "about November 2025", "6–7 December 2025",
 * "5 December, year unknown", "date unknown". What is no EDTF is given as it stands.
 */
export function dateInWords(when: Edtf | null): string {
  if (when === null) return 'date unknown'
  const parts = parseEdtf(when)
  if (parts === null) return when
  if ('date' in parts) return withDoubt(parts.date, plainDate(parts.date))
  const { from, to } = parts
  if (typeof from === 'string') return typeof to === 'string' ? when : `until ${withDoubt(to, plainDate(to))}`
  if (to === '..') return `from ${withDoubt(from, plainDate(from))} on`
  if (to === '') return `from ${withDoubt(from, plainDate(from))}, end unknown`
  return between(from, to)
}

/** The date of something, or, where it has none, the day of the report that tells it: "reported 15 December 2025". */
export function dateOrReport(when: Edtf | null, published: Edtf | null | undefined): string {
  if (when !== null || published === null || published === undefined) return dateInWords(when)
  return `reported ${dateInWords(published)}`
}

function between(from: EdtfDate, to: EdtfDate): string {
  const sameDoubt = from.qualifier === to.qualifier
  const sameYear = from.year === to.year && from.mask === to.mask
  const days = typeof from.day === 'number' && typeof to.day === 'number'
  const plain = from.time === null && to.time === null
  if (sameDoubt && sameYear && days && plain) {
    const start = from.month === to.month ? String(from.day) : `${from.day} ${monthOf(from)} `
    const dash = from.month === to.month ? '–' : '– '
    return withDoubt(to, `${start}${dash}${plainDate(to)}`)
  }
  if (sameDoubt) return withDoubt(to, `${plainDate(from)} – ${plainDate(to)}`)
  return `${withDoubt(from, plainDate(from))} – ${withDoubt(to, plainDate(to))}`
}

function withDoubt({ qualifier }: EdtfDate, words: string): string {
  const about = qualifier === '~' || qualifier === '%' ? 'about ' : ''
  const uncertain = qualifier === '?' || qualifier === '%' ? ' (uncertain)' : ''
  return `${about}${words}${uncertain}`
}

function plainDate(date: EdtfDate): string {
  const time = date.time === null ? '' : `, ${date.time.slice(1, 6)}${zoneOf(date.time)}`
  return dayWords(date) + time
}

function zoneOf(time: string): string {
  const zone = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/u.exec(time)?.[0]
  return zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`
}

function dayWords(date: EdtfDate): string {
  const year = yearOf(date)
  const { month, day } = date
  if (month === null) return year ?? 'year unknown'
  if (month === 'XX')
    return `${day === null ? 'a month' : 'a day'} ${year === null ? 'of an unknown year' : `in ${year}`}`
  const inYear = year === null ? ', year unknown' : ` ${year}`
  if (typeof day === 'number') return `${day} ${monthOf(date)}${inYear}`
  return `${day === 'XX' ? 'a day in ' : ''}${monthOf(date)}${inYear}`
}

function monthOf({ month }: EdtfDate): string {
  return typeof month === 'number' ? (SEASONS[month] ?? MONTHS[month - 1] ?? '') : ''
}

function yearOf({ year, mask }: EdtfDate): string | null {
  if (year === null) return null
  if (mask === 0) return String(year)
  return mask === 1 ? `the ${year}s` : `some year from ${year} to ${year + 99}`
}
