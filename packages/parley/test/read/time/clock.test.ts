import { expect, test } from 'vitest'
import { timeOf } from '../../../src/read/resolve/clock.ts'

test.each([
  ['Europe/Kyiv', '2025-12-05', '16:00+02:00'],
  ['Europe/Kyiv', '2025-08-15', '16:00+03:00'],
  ['America/New_York', '2025-07-04', '16:00-04:00'],
  ['Asia/Kolkata', '2025-07-04', '16:00+05:30'],
  ['UTC', null, '16:00Z'],
  ['+02:00', null, '16:00+02:00'],
  ['local', '2025-12-05', '16:00'],
  [null, '2025-12-05', '16:00'],
  ['Europe/Kyiv', '2025-12', '16:00'],
  ['Europe/Kyiv', 'XXXX-12-05', '16:00'],
  ['Europe/Kyiv', null, '16:00'],
])('16:00 in %s on %s is %s', (zone, day, wanted) =>
  expect(timeOf({ hour: 16, minute: 0, zone, about: false }, day)).toBe(wanted),
)
