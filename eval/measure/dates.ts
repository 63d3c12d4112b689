/** Days since 1970, both ends included. */
interface Interval {
  from: number
  to: number
}

const DAY = 86_400_000
/** How far around an uncertain or approximate date its day may lie. */
const ABOUT = 10

/**
 * How well an EDTF date agrees with the gold one: 1 where they share a day and the one read is about as fine, less
 * where it is coarser or lacks the year, 0 where they cannot both be right. A date where none is known: ½.
 */
export function dateScore(got: string | null, wanted: string | null): number {
  if (wanted === null) return got === null ? 1 : 0.5
  if (got === null) return 0
  const yearless = /^[X?]{4}(-\d\d-\d\d)$/u.exec(got)?.[1]
  if (yearless !== undefined) return wanted.includes(yearless) ? 0.5 : 0
  const [read, gold] = [interval(got), interval(wanted)]
  if (read === null || gold === null || read.to < gold.from || read.from > gold.to) return 0
  const length = read.to - read.from
  if (length > 62) return 0.3
  return length > Math.max(7, gold.to - gold.from) ? 0.6 : 1
}

function interval(edtf: string): Interval | null {
  const [first, last] = edtf.split('/').map(single)
  if (!first) return null
  if (last === undefined) return first
  return last && { from: first.from, to: last.to }
}

function single(edtf: string): Interval | null {
  const [, year, month, day, mark] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[^~?%]*)?([~?%])?$/u.exec(edtf) ?? []
  if (year === undefined) return null
  const from = dayOf(Number(year), Number(month ?? 1), Number(day ?? 1))
  const to = lastDay(Number(year), month === undefined ? null : Number(month), day === undefined ? null : from)
  return mark === undefined ? { from, to } : { from: from - ABOUT, to: to + ABOUT }
}

function lastDay(year: number, month: number | null, day: number | null): number {
  if (day !== null) return day
  return month === null ? dayOf(year, 12, 31) : dayOf(year, month + 1, 1) - 1
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY
}
