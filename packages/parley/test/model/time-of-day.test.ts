import { expect, test } from 'vitest'
import { isTimeOfDay } from '../../src/model/time-of-day.ts'
import { timeOf } from '../../src/read/resolve/clock.ts'

test.each(['16:00', '00:00', '23:59:59', '16:00Z', '16:00+02:00', '09:30-03:30', '16:00+14:00'])(
  '%s is a time of day',
  (text) => expect(isTimeOfDay(text)).toBe(true),
)

test.each(['25:99', '24:00', '7pm', '7:00', '1600', '16:60', '16:00+2', '16:00+99:00', '16:00 ', 'T16:00', ''])(
  '%j is no time of day',
  (text) => expect(isTimeOfDay(text)).toBe(false),
)

test('every time that is read from a report is one, in whatever zone', () => {
  const zones = [null, 'local', 'UTC', '-05:00', ...Intl.supportedValuesOf('timeZone')]
  const days = ['2025-01-15', '2025-07-15', '1950-01-15', '2025-12', null]
  const times = zones.flatMap((zone) =>
    days.map((day, hour) => timeOf({ hour: hour * 5, minute: hour * 14, zone, about: false }, day)),
  )
  expect(times.filter((time) => !isTimeOfDay(time))).toEqual([])
})
