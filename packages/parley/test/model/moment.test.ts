import { expect, test } from 'vitest'
import { isDay, momentOf } from '../../src/model/moment.ts'

const moments: [string, string | null][] = [
  ['2025-12-05', '2025-12-05T23:59:59.999Z'],
  ['2024-02-29', '2024-02-29T23:59:59.999Z'],
  ['2025-12-05T14:30Z', '2025-12-05T14:30:00.000Z'],
  ['2025-12-05T14:30:10.5+02:00', '2025-12-05T12:30:10.500Z'],
  ['2025-02-29', null],
  ['2025-12-05T14:30', null],
  ['2025-12-05T25:30Z', null],
  ['2025-13-05', null],
  ['2025-12', null],
  ['noon', null],
  ['', null],
]
test.each(moments)('%s is the moment %s', (text, wanted) => {
  expect(momentOf(text)).toBe(wanted)
})

test('a day that the calendar does not have is none', () => {
  expect(['2025-02-28', '2025-02-29', '2025-00-10', '20250228'].map(isDay)).toEqual([true, false, false, false])
})
