import type { Edtf } from '../../model/evidence.ts'

/** A date as found: `day` is null where the writing leaves it open which day is meant (03/04/2025). */
export interface FoundDate {
  start: number
  end: number
  day: Edtf | null
  /** Written in figures, as nobody writes inside a sentence. */
  numeric: boolean
}

const DIGIT = /\d/u
const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:[T ]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/u
const FIGURES = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,10})(?!\p{L})\.?,?(?:\s+(\d{4})(?!\d))?/gu
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(\d{4})(?!\d))?/gu

/** The EDTF day, or null where the calendar has no such day. Without a year "XXXX-12-06". */
export function edtfDay(year: number | null, month: number, day: number): Edtf | null {
  if (year !== null && (year < 1900 || year > 2100)) return null
  const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > last) return null
  const digits = (value: number) => String(value).padStart(2, '0')
  return `${year ?? 'XXXX'}-${digits(month)}-${digits(day)}`
}

/** The first date of a line. `months` maps lower-case forms of month names to 1–12. */
export function findDate(line: string, months: ReadonlyMap<string, number>): FoundDate | null {
  return DIGIT.test(line) ? (inFigures(line) ?? inWords(line, months)) : null
}

function inFigures(line: string): FoundDate | null {
  const iso = ISO.exec(line)
  if (iso) return found(iso, edtfDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), true)
  const figures = FIGURES.exec(line)
  if (!figures) return null
  const [, first, separator, second, shortYear] = figures
  const year = shortYear?.length === 2 ? 2000 + Number(shortYear) : Number(shortYear)
  const dayFirst = edtfDay(year, Number(second), Number(first))
  if (separator === '.') return found(figures, dayFirst, true)
  // A slash stands in both orders: British 6/12 is the sixth of December, American 6/12 the twelfth of June.
  const monthFirst = edtfDay(year, Number(first), Number(second))
  const settled = dayFirst === null || monthFirst === null || first === second
  return found(figures, settled ? (dayFirst ?? monthFirst) : null, true)
}

function inWords(line: string, months: ReadonlyMap<string, number>): FoundDate | null {
  let first: FoundDate | null = null
  for (const [pattern, dayAt, monthAt] of [
    [DAY_MONTH, 1, 2],
    [MONTH_DAY, 2, 1],
  ] as const) {
    for (const match of line.matchAll(pattern)) {
      const month = months.get((match[monthAt] as string).toLowerCase())
      if (month === undefined) continue
      const day = edtfDay(match[3] === undefined ? null : Number(match[3]), month, Number(match[dayAt]))
      if (day === null) continue
      if (first === null || match.index < first.start) first = found(match, day, false)
      break
    }
  }
  return first
}

function found(match: RegExpExecArray, day: Edtf | null, numeric: boolean): FoundDate {
  return { start: match.index, end: match.index + match[0].length, day, numeric }
}

/** The day of a date that a page's metadata gives, in the writings that sites use; the outlet's own day is kept as written. */
export function metadataDay(value: string, months: ReadonlyMap<string, number>): Edtf | null {
  const short = value.trim().slice(0, 80)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/u.exec(short)
  if (compact) return edtfDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  if (/^\d{10}(?:\d{3})?$/u.test(short)) {
    const moment = new Date(short.length === 10 ? Number(short) * 1000 : Number(short))
    return edtfDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
  }
  const day = findDate(short, months)?.day ?? null
  return day?.startsWith('XXXX') ? null : day
}

/** The day that many outlets write into the address of a report: /2025/12/06/, /2025-12-06-. Null where there is none. */
export function addressDay(url: string): Edtf | null {
  const match = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/u.exec(url)
  return match ? edtfDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
}
