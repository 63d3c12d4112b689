import type { TimePhrase } from '../../language/time.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'

type Clock = NonNullable<TimePhrase['clock']>

/**
 * "16:00", with the offset that the named zone has on that day: "16:00+02:00", "16:00Z". No offset where the phrase names
 * no zone, or where the day is not known: the same zone has two in a year.
 */
export function timeOf({ hour, minute, zone }: Clock, day: Edtf | null): string {
  const time = `${padded(hour)}:${padded(minute)}`
  if (zone === null || zone === 'local') return time
  if (zone === 'UTC') return `${time}Z`
  if (/^[+-]\d\d:\d\d$/u.test(zone)) return time + zone
  const parts = day === null ? null : parseEdtf(day)
  const date = parts && 'date' in parts ? parts.date : null
  if (!date || date.year === null || typeof date.month !== 'number' || typeof date.day !== 'number') return time
  return time + offsetOf(zone, new Date(Date.UTC(date.year, date.month - 1, date.day, hour, minute)))
}

/** Offset of a zone of the tz database; '' where the runtime does not know the zone. */
function offsetOf(timeZone: string, date: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name === 'GMT' ? 'Z' : (/[+-]\d\d:\d\d$/u.exec(name)?.[0] ?? '')
}

const padded = (number: number): string => String(number).padStart(2, '0')
