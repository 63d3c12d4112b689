/**
 * A time of day with its offset for reading: "14:30:00+02:00" and "2025-12-05T14:30+02:00" give "14:30 (+02:00)".
 * The offset stays, since the reader may be elsewhere; what is no such time is given back as it stands.
 */
export function timeInWords(time: string): string {
  const match = /^(?:\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u.exec(time)
  if (!match) return time
  const [, clock = '', offset] = match
  if (!offset) return clock
  return `${clock} (${offset === 'Z' ? 'UTC' : offset})`
}
