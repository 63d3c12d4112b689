import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edtfDays } from '../../src/model/schema/edtf.ts'

describe('edtfDays', () => {
  const sound: [string, string | null, string | null][] = [
    ['2025-12-05', '2025-12-05', '2025-12-05'],
    ['2025-12-05~', '2025-12-05', '2025-12-05'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-11~', '2025-11-01', '2025-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2025-XX', '2025-01-01', '2025-12-31'],
    ['2025-12-XX', '2025-12-01', '2025-12-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-12-06/2025-12-07', '2025-12-06', '2025-12-07'],
    ['2025-12-06~/2026-01', '2025-12-06', '2026-01-31'],
    ['2025-12-06/..', '2025-12-06', null],
    ['../2025-12', null, '2025-12-31'],
    ['/2025-12', null, '2025-12-31'],
    ['XXXX-12-05', null, null],
    ['XXXX-02-29', null, null],
    ['XXXX-12', null, null],
    ['2025-12-05T14:00:00Z', '2025-12-05', '2025-12-05'],
    ['2025-12-05T14:00:00+02:00', '2025-12-05', '2025-12-05'],
  ]
  test.each(sound)('%s means %s to %s', (date, first, last) => {
    expect(edtfDays(date)).toEqual({ first, last })
  })

  const broken = [
    '',
    '5 December',
    '05.12.2025',
    '2025-13',
    '2025-00',
    '2025-12-32',
    '2025-02-29',
    '2025-1-5',
    '25-12-05',
    '2025-22-01',
    '2025-12-05 ',
    'X025',
    '2025-12-07/2025-12-06',
    '../..',
    '/',
    '2025/2026/2027',
    '2025-12-05T25:00:00Z',
    '2025-12-05?~',
  ]
  test.each(broken)('%j is no date', (date) => {
    expect(edtfDays(date)).toBeNull()
  })
})

test('every day is a date that means that day alone', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const written = date.toISOString().slice(0, 10)
      expect(edtfDays(written)).toEqual({ first: written, last: written })
    }),
  )
})

test('whatever is written, the answer is ordered days or none', () => {
  const part = fc.constantFrom('2025', '20XX', 'XXXX', '-', '12', '02', '29', 'XX', '/', '..', '~', '?', 'T', 'й')
  const ordered = fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
    const days = edtfDays(parts.join(''))
    return !days?.first || !days.last || days.first <= days.last
  })
  expect(fc.check(ordered)).toMatchObject({ failed: false })
})
