/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The end of a day, which is when it is over. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`

/** A moment (ISO 8601 in UTC) from a day, which is over at its end, or a time with its offset; null for what is neither. */
export function momentOf(text: string): string | null {
  if (isDay(text)) return endOfDay(text)
  if (!isDay(text.slice(0, 10)) || !/^.{10}T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Whether a moment is not later than another, however many digits their seconds have. Both are ISO 8601. */
export const isBy = (at: string, by: string): boolean => Date.parse(at) <= Date.parse(by)

/** A moment as text that sorts as time does: in UTC, with milliseconds. */
export const sortable = (at: string): string => new Date(at).toISOString()
