import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimeMeaning } from '../../../src/language/time.ts'
import { dayNumber, isEdtf, printDay } from '../../../src/model/edtf.ts'
import { resolveTime } from '../../../src/read/resolve/time.ts'
import type { TimeAnchors } from '../../../src/read/resolve/anchors.ts'

const FRIDAY: TimeAnchors = { published: '2025-12-05', context: null, tense: null }
const at = (anchors: Partial<TimeAnchors>): TimeAnchors => ({ ...FRIDAY, ...anchors })

describe('resolveTime', () => {
  test.each<[string, TimeMeaning, Partial<TimeAnchors>, string | null]>([
    ['a weekday without tense is the nearest', { kind: 'weekday', weekday: 2, direction: 'nearest' }, {}, '2025-12-02'],
    ['and ahead where that is nearer', { kind: 'weekday', weekday: 1, direction: 'nearest' }, {}, '2025-12-08'],
    ['and today on its day', { kind: 'weekday', weekday: 5, direction: 'nearest' }, { tense: 'past' }, '2025-12-05'],
    ['last Friday on a Friday', { kind: 'weekday', weekday: 5, direction: 'last' }, {}, '2025-11-28'],
    ['next Monday on a Friday', { kind: 'weekday', weekday: 1, direction: 'next' }, {}, '2025-12-08'],
    ['this Monday on a Friday', { kind: 'weekday', weekday: 1, direction: 'this' }, {}, '2025-12-01'],
    [
      'a weekday without an exact publication',
      { kind: 'weekday', weekday: 1, direction: 'last' },
      { published: '2025-12' },
      null,
    ],
    [
      'yesterday without an exact publication',
      { kind: 'offset', unit: 'day', amount: -1, anchor: 'report' },
      { published: '2025-12' },
      null,
    ],
    [
      'last month with no more than a month',
      { kind: 'offset', unit: 'month', amount: -1, anchor: 'report' },
      { published: '2025-01' },
      '2024-12',
    ],
    [
      'hours from a known time stay in the day',
      { kind: 'offset', unit: 'hour', amount: 5, anchor: 'report' },
      { published: '2025-12-05T12:00:00Z' },
      '2025-12-05',
    ],
    [
      'or pass midnight',
      { kind: 'offset', unit: 'hour', amount: 5, anchor: 'report' },
      { published: '2025-12-05T22:00:00+02:00' },
      '2025-12-06',
    ],
    ['hours from a day are about', { kind: 'offset', unit: 'hour', amount: -3, anchor: 'report' }, {}, '2025-12-05~'],
    ['48 hours are two days', { kind: 'offset', unit: 'hour', amount: 48, anchor: 'report' }, {}, '2025-12-07~'],
    [
      'the day before, with nothing told',
      { kind: 'offset', unit: 'day', amount: -1, anchor: 'context' },
      {},
      '2025-12-04',
    ],
    ['the day after, with nothing told', { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' }, {}, null],
    [
      'the day after a stretch',
      { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' },
      { context: '2025-11-20/2025-11-22' },
      '2025-11-23',
    ],
    [
      'the day before a stretch',
      { kind: 'offset', unit: 'day', amount: -1, anchor: 'context' },
      { context: '2025-11-20/2025-11-22' },
      '2025-11-19',
    ],
    [
      'the day after a month is not known',
      { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' },
      { context: '2025-11' },
      null,
    ],
    [
      'doubt is handed on',
      { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' },
      { context: '2025-11-20~' },
      '2025-11-21~',
    ],
    [
      'an open year stays open',
      { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' },
      { context: 'XXXX-12-31' },
      'XXXX-01-01',
    ],
    [
      'unless a leap day decides',
      { kind: 'offset', unit: 'day', amount: 1, anchor: 'context' },
      { context: 'XXXX-02-28' },
      null,
    ],
    ['that day', { kind: 'same', unit: 'day' }, { context: '2025-11~' }, '2025-11~'],
    ['that day, with nothing told', { kind: 'same', unit: 'day' }, {}, null],
    ['that week', { kind: 'same', unit: 'week' }, { context: '2025-11-30' }, '2025-11-24/2025-11-30'],
    ['that month', { kind: 'same', unit: 'month' }, { context: '2025-11-30' }, '2025-11'],
    [
      'this weekend, past, on a Sunday',
      { kind: 'weekend', direction: 'this' },
      { published: '2025-12-07', tense: 'past' },
      '2025-12-06/2025-12-07',
    ],
    [
      'last weekend on a Sunday',
      { kind: 'weekend', direction: 'last' },
      { published: '2025-12-07' },
      '2025-11-29/2025-11-30',
    ],
    ['next weekend', { kind: 'weekend', direction: 'next' }, {}, '2025-12-13/2025-12-14'],
    [
      'Tuesday of last week',
      { kind: 'offset', unit: 'week', amount: -1, anchor: 'report', weekday: 2 },
      {},
      '2025-11-25',
    ],
    [
      'a week over new year',
      { kind: 'offset', unit: 'week', amount: 0, anchor: 'report' },
      { published: '2026-01-01' },
      '2025-12-29/2026-01-04',
    ],
    ['November of last year', { kind: 'calendar', month: 11, yearOffset: -1 }, {}, '2024-11'],
    [
      'November of last year, with no publication',
      { kind: 'calendar', month: 11, yearOffset: -1 },
      { published: null },
      'XXXX-11',
    ],
    ['the 28th, told on the 5th', { kind: 'calendar', day: 28 }, { tense: 'past' }, '2025-11-28'],
    ['the 28th, to come', { kind: 'calendar', day: 28 }, { tense: 'future' }, '2025-12-28'],
    ['the 31st skips a short month', { kind: 'calendar', day: 31 }, { tense: 'past' }, '2025-10-31'],
    ['the 5th, with no day of publication', { kind: 'calendar', day: 5 }, { published: null }, null],
    ['a day that its year does not have', { kind: 'calendar', year: 2025, month: 2, day: 29 }, {}, null],
    [
      '29 February is in a leap year',
      { kind: 'calendar', month: 2, day: 29 },
      { published: '2024-03-05' },
      '2024-02-29',
    ],
    [
      'winter with a year is no more than the year',
      { kind: 'calendar', year: 2025, month: 12, toMonth: 2 },
      {},
      '2025~',
    ],
    ['winter told of in December', { kind: 'calendar', month: 12, toMonth: 2 }, { tense: 'future' }, '2025-12/2026-02'],
    [
      'over new year with a year',
      { kind: 'calendar', year: 2026, month: 12, day: 30, toMonth: 1, toDay: 2 },
      {},
      '2025-12-30/2026-01-02',
    ],
    ['nothing but about', { kind: 'calendar', year: 2025, about: true }, {}, '2025~'],
    ['recently, published in no known month', { kind: 'vague', direction: 'past' }, { published: '2025' }, '2025~'],
    ['soon, published on no known day', { kind: 'vague', direction: 'future' }, { published: null }, null],
    [
      'a weekday against an open year',
      { kind: 'weekday', weekday: 1, direction: 'last' },
      { published: 'XXXX-12-05' },
      null,
    ],
  ])('%s', (_name, meaning, anchors, wanted) => expect(resolveTime(meaning, at(anchors))).toBe(wanted))
})

describe('promises', () => {
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const part = optional(fc.constantFrom('early' as const, 'mid' as const, 'late' as const))
  const meaning: fc.Arbitrary<TimeMeaning> = fc.oneof(
    fc.record({
      kind: fc.constant('calendar' as const),
      year: optional(fc.integer({ min: 1900, max: 2099 })),
      month: fc.integer({ min: 1, max: 12 }),
      day: optional(fc.integer({ min: 1, max: 31 })),
      part,
    }),
    fc.record({
      kind: fc.constant('offset' as const),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const, 'hour' as const),
      amount: fc.integer({ min: -60, max: 60 }),
      anchor: fc.constantFrom('report' as const, 'context' as const),
      part,
    }),
    fc.record({
      kind: fc.constant('weekday' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      direction: fc.constantFrom('nearest' as const, 'last' as const, 'next' as const, 'this' as const),
    }),
    fc.record({
      kind: fc.constant('same' as const),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    }),
    fc.record({
      kind: fc.constant('vague' as const),
      direction: fc.constantFrom('past' as const, 'present' as const, 'future' as const),
    }),
    fc.record({
      kind: fc.constant('weekend' as const),
      direction: fc.constantFrom('last' as const, 'this' as const, 'next' as const),
    }),
  )
  const date = fc
    .integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2060, 1, 1) })
    .chain((day) =>
      fc.constantFrom(
        printDay(day),
        printDay(day).slice(0, 7),
        `${printDay(day)}/${printDay(day + 9)}`,
        `XXXX${printDay(day).slice(4)}`,
        `${printDay(day)}/..`,
      ),
    )
  const anchors = fc.record({
    published: fc.option(date),
    context: fc.option(date),
    tense: fc.constantFrom('past' as const, 'future' as const, null),
  })

  test('whatever comes out is EDTF', () => {
    fc.assert(
      fc.property(meaning, anchors, (phrase, set) => {
        const resolved = resolveTime(phrase, set)
        expect(resolved === null || isEdtf(resolved)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a phrase without a day never gives a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), anchors, (month, set) => {
        expect(resolveTime({ kind: 'calendar', month }, set)).toMatch(/^(?:\d{4}|XXXX)-\d\d$/u)
      }),
    )
  })
})
