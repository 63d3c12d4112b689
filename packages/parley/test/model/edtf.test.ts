import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareEdtf,
  dateOfDay,
  dayNumber,
  isEdtf,
  narrower,
  overlaps,
  parseEdtf,
  printDay,
  printDays,
  printEdtf,
  printMonth,
  spanOf,
  weekdayOfDay,
} from '../../src/model/edtf.ts'

const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 12, 31) })
const qualifier = fc.constantFrom('', '?', '~', '%')
const date = fc.oneof(
  fc.tuple(day, qualifier).map(([number, mark]) => printDay(number) + mark),
  fc.tuple(day, qualifier).map(([number, mark]) => printDay(number).slice(0, 7) + mark),
  fc.tuple(day, qualifier).map(([number, mark]) => printDay(number).slice(0, 4) + mark),
)
const interval = fc
  .tuple(day, fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => `${printDay(from)}/${printDay(from + length)}`)
const openYear = day.map((number) => `XXXX${printDay(number).slice(4)}`)
const edtf = fc.oneof(date, interval, openYear)

describe('isEdtf', () => {
  test.each([
    '2025-12-05',
    '2025-12',
    '2025',
    '2025-11~',
    '2025-12-05?',
    '2025%',
    '2025-12-06/2025-12-07',
    'XXXX-12-05',
    'XXXX-12',
    'XXXX-12-30/XXXX-01-02',
    '2025-23',
    '201X',
    '20XX',
    '2025-XX',
    '2025-12-XX',
    '2025-12-05/..',
    '/2025-12',
    '../2025',
    '2025-12-05T16:00:00Z',
    '2025-12-05T16:00+02:00',
    '2024-02-29',
    'XXXX-02-29',
    '2025-11/2026-02',
    '0000',
  ])('takes %s', (value) => expect(isEdtf(value)).toBe(true))

  test.each([
    '',
    '05.12.2025',
    '2025-13',
    '2025-12-32',
    '2025-02-29',
    '2025-1-5',
    'XXXX',
    '2025-12-07/2025-12-06',
    '../..',
    '/',
    '2025/2026/2027',
    '2025-23-01',
    '201X-12',
    '2025-XX-05',
    '2025-12T16:00Z',
    'XXXX-12-05/2025-12-06',
    'yesterday',
    '2025-12-05 ',
    '25-12-05',
    'XXXX-23',
  ])('refuses "%s"', (value) => expect(isEdtf(value)).toBe(false))

  test('refuses what is no string', () =>
    expect([null, undefined, 2025, {}].map(isEdtf)).toEqual([false, false, false, false]))
})

describe('spanOf', () => {
  test.each([
    ['2025-12-05', '2025-12-05', '2025-12-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2025-XX', '2025-01-01', '2025-12-31'],
    ['2025-23', '2025-09-01', '2025-11-30'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-11/2026-01', '2025-11-01', '2026-01-31'],
    ['2025-12-05T23:00:00+02:00', '2025-12-05', '2025-12-05'],
    ['XXXX-12-30/XXXX-01-02', '2000-12-30', '2001-01-02'],
  ])('%s is from %s to %s', (value, from, to) => {
    const span = spanOf(value)
    expect(span && [printDay(span.from), printDay(span.to)]).toEqual([from, to])
  })

  test('open ends are infinite', () => {
    expect(spanOf('2025-12-05/..')?.to).toBe(Number.POSITIVE_INFINITY)
    expect(spanOf('/2025-12-05')?.from).toBe(Number.NEGATIVE_INFINITY)
  })

  test('keeps doubt', () => {
    expect(spanOf('2025~')).toMatchObject({ approximate: true, uncertain: false, yearUnknown: false })
    expect(spanOf('2025-12%')).toMatchObject({ approximate: true, uncertain: true })
    expect(spanOf('XXXX-12-05?')).toMatchObject({ approximate: false, uncertain: true, yearUnknown: true })
  })
})

describe('overlaps', () => {
  test.each([
    ['2025-12-05', '2025-12', true],
    ['2025-12-05', '2025-11', false],
    ['2025-12-05', '2025-12-01/2025-12-07', true],
    ['2025-12-05', 'XXXX-12-05', true],
    ['2025-12-06', 'XXXX-12-05', false],
    ['2026-01-01', 'XXXX-12-30/XXXX-01-02', true],
    ['XXXX-01-01', 'XXXX-12-30/XXXX-01-02', true],
    ['XXXX-02-29', '2025-03-01', false],
    ['XXXX-02-29', '2025-02', false],
    ['XXXX-02-29', '2024', true],
    ['XXXX-02', '2025-03-01', false],
    ['XXXX-02', '2024-02-29', true],
    ['XXXX-12-05', '2020/2025', true],
    ['2025-12-05~', '2025-12-07', true],
    ['2025-12-05~', '2025-12-09', false],
    ['2025-12~', '2025-11-28', true],
    ['2025-12-05', '2025-12-01/..', true],
    ['2025-12-05', 'no date', false],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(overlaps(a, b)).toBe(wanted)
    expect(overlaps(b, a)).toBe(wanted)
  })
})

describe('narrower', () => {
  test.each([
    ['2025-12-05', '2025-12', true],
    ['2025-12', '2025', true],
    ['2025-12', '2025-12-05', false],
    ['2025-12-05', '2025-12-05~', true],
    ['2025-12-05', 'XXXX-12-05', true],
    ['2025-12-05', '2025-12-06', false],
    ['2025-12-05', 'no date', true],
    ['2025/..', '2024/..', false],
  ])('%s than %s: %s', (a, b, wanted) => expect(narrower(a, b)).toBe(wanted))
})

describe('promises', () => {
  test('what is printed is what was parsed', () => {
    fc.assert(
      fc.property(edtf, (value) => {
        const parts = parseEdtf(value)
        expect(parts && printEdtf(parts)).toBe(value)
      }),
    )
  })

  test('no string makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dX/.~?%T:Z-]{0,25}$/u)), (value) => {
        const parts = parseEdtf(value)
        expect(parts === null || printEdtf(parts) === value).toBe(true)
        expect(spanOf(value) === null).toBe(parts === null)
      }),
    )
  })

  test('a span never ends before it starts', () => {
    fc.assert(
      fc.property(edtf, (value) => {
        const span = spanOf(value)
        expect(span && span.from <= span.to).toBe(true)
      }),
    )
  })

  test('a date overlaps itself, and overlapping is mutual', () => {
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        expect(overlaps(a, a)).toBe(true)
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })

  test('plain intervals overlap exactly when they share a day', () => {
    fc.assert(
      fc.property(day, fc.nat(9), fc.integer({ min: -12, max: 12 }), fc.nat(9), (from, length, shift, otherLength) => {
        const share = from + shift <= from + length && from <= from + shift + otherLength
        expect(overlaps(printDays(from, from + length), printDays(from + shift, from + shift + otherLength))).toBe(
          share,
        )
      }),
    )
  })

  test('a day overlaps the same day of an open year, and no other day', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const open = `XXXX${printDay(b).slice(4)}`
        expect(overlaps(printDay(a), open)).toBe(printDay(a).slice(4) === printDay(b).slice(4))
      }),
    )
  })

  test('comparing is a total order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0)
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
        expect(compareEdtf(a, b) === 0).toBe(a === b)
      }),
    )
  })

  test('narrower is a strict order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        expect(narrower(a, b) && narrower(b, a)).toBe(false)
        if (narrower(a, b) && narrower(b, c)) expect(narrower(a, c)).toBe(true)
      }),
    )
  })

  test('day numbers and dates are each other’s inverse, and weekdays follow one another', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = dateOfDay(number)
        expect(dayNumber(date.year, date.month, date.day)).toBe(number)
        expect(weekdayOfDay(number + 1)).toBe((weekdayOfDay(number) % 7) + 1)
      }),
    )
    expect(weekdayOfDay(dayNumber(2025, 12, 5))).toBe(5)
  })

  test('months run over into years', () => {
    expect([printMonth(2025, 13), printMonth(2026, 0), printMonth(2025, 12)]).toEqual(['2026-01', '2025-12', '2025-12'])
  })
})
