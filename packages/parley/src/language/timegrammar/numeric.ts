import type { Values } from './slot.ts'

/** A day of a month in digits, alone or as an ordinal: "5", "05", «5-го», "5th". */
export function readDay(text: string, endings: ReadonlySet<string>): number | null {
  const digits = ordinalDigits(text, endings)
  return digits !== null && digits >= 1 && digits <= 31 ? digits : null
}

/** «23-го»: a day by its ending, no word beside it. */
export function readOrdinalDay(text: string, endings: ReadonlySet<string>): number | null {
  return /^\d+$/u.test(text) ? null : readDay(text, endings)
}

/** An hour in digits: "16", «10-й». */
export function readHour(text: string, endings: ReadonlySet<string>): number | null {
  const digits = ordinalDigits(text, endings)
  return digits !== null && digits <= 24 ? digits : null
}

/** A year of four digits, 1900 to 2099: other numbers of four digits are amounts. May be an ordinal: «2024-му». */
export function readYear(text: string, endings: ReadonlySet<string>): number | null {
  const match = /^((?:19|20)\d\d)(?:-(\p{L}+))?$/u.exec(text)
  return match && (match[2] === undefined || endings.has(match[2])) ? Number(match[1]) : null
}

/** «2022-го»: a year by its ending, no word beside it. */
export function readOrdinalYear(text: string, endings: ReadonlySet<string>): number | null {
  return /^\d{4}$/u.test(text) ? null : readYear(text, endings)
}

/** A whole number of up to three digits. */
export function readCount(text: string): number | null {
  return /^\d{1,3}$/u.test(text) ? Number(text) : null
}

/** "16:00"; with a stop, «16.00», it is a clock only where the pattern says so, for most such numbers are amounts. */
export function readClock(text: string, separator: ':' | '.'): Values | null {
  const match = /^(\d{1,2})([:.])(\d\d)$/u.exec(text)
  const hour = Number(match?.[1])
  const minute = Number(match?.[3])
  return match?.[2] === separator && hour <= 24 && minute <= 59 ? { hour, minute } : null
}

/** "05.12.2025", "2025-12-06", and "12/05/2025" in the language's order. */
export function readNumericDate(text: string, slashedOrder: 'day-month' | 'month-day'): Values | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text)
  if (iso) return validDate({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
  const match = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/u.exec(text)
  if (!match) return null
  const [first, second, last] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const year = match[4]?.length === 2 ? centuryOf(last) + last : last
  const monthFirst = match[2] === '/' && slashedOrder === 'month-day' && first <= 12
  return validDate(monthFirst ? { year, month: first, day: second } : { year, month: second, day: first })
}

/** «94» is the last century, «25» is this one. */
const centuryOf = (year: number): number => (year >= 70 ? 1900 : 2000)

/** «01–03.12.2025». */
export function readNumericDays(text: string): Values | null {
  const match = /^(\d{1,2})[-–—](\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text)
  if (!match) return null
  const [day, toDay, month, year] = match.slice(1).map(Number)
  return validDate({ year: year ?? 0, month: month ?? 0, day: day ?? 0, toDay: toDay ?? 0 })
}

/** "1990s", «1990-х». */
export function readDecade(text: string, endings: ReadonlySet<string>): number | null {
  const match = /^((?:18|19|20)\d0)['-]?(\p{L}+)$/u.exec(text)
  return match && endings.has(match[2] ?? '') ? Number(match[1]) : null
}

/** «90-х», which only a word after it makes a decade. */
export function readShortDecade(text: string, endings: ReadonlySet<string>): number | null {
  const match = /^(\d0)['-]?(\p{L}+)$/u.exec(text)
  return match && endings.has(match[2] ?? '') ? centuryOf(Number(match[1]) || 100) + Number(match[1]) : null
}

/** "1500" before GMT or "hours". */
export function readPlainClock(text: string): Values | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(text)
  return match && { hour: Number(match[1]), minute: Number(match[2]) }
}

/** «05.12»: two digits each, so that a decimal number is not taken for a date. */
export function readDayAndMonth(text: string): Values | null {
  const match = /^(\d\d)\.(\d\d)$/u.exec(text)
  return match && validDate({ month: Number(match[2]), day: Number(match[1]) })
}

function ordinalDigits(text: string, endings: ReadonlySet<string>): number | null {
  const match = /^(\d{1,2})(?:-?(\p{L}+))?$/u.exec(text)
  if (!match || (match[2] !== undefined && !endings.has(match[2]))) return null
  return Number(match[1])
}

function validDate<Parts extends { year?: number; month: number; day: number }>(parts: Parts): Parts | null {
  const { year, month, day } = parts
  const plausible = year === undefined || (year >= 1900 && year <= 2099)
  return plausible && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? parts : null
}
