import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleYear } from '../../src/model/edtf-year.ts'
import { dayNumber, printDay, spanOf } from '../../src/model/edtf.ts'

describe('settleYear', () => {
  test.each<[string, string, 'past' | 'future' | null, string]>([
    ['XXXX-12-05', '2026-01-10', null, '2025-12-05'],
    ['XXXX-12-05', '2026-01-10', 'past', '2025-12-05'],
    ['XXXX-01-15', '2025-12-05', 'future', '2026-01-15'],
    ['XXXX-12-05', '2025-12-05', null, '2025-12-05'],
    ['XXXX-03-01', '2025-12-05', 'past', '2025-03-01'],
    ['XXXX-03-01', '2025-12-05', 'future', '2026-03-01'],
    ['XXXX-08-01', '2025-12-05', 'future', '2026-08-01'],
    ['XXXX-11~', '2025-12-05', null, '2025-11~'],
    ['XXXX-12-30/XXXX-01-02', '2026-01-10', 'past', '2025-12-30/2026-01-02'],
    ['XXXX-12-05', '2025', null, '2025-12-05'],
    ['XXXX-12-05', 'XXXX-12-06', null, 'XXXX-12-05'],
    ['2024-12-05', '2026-01-10', null, '2024-12-05'],
    ['no date', '2026-01-10', null, 'no date'],
  ])('%s by %s, %s: %s', (date, near, tense, wanted) => expect(settleYear(date, near, tense)).toBe(wanted))

  test('without a tense, the day is never more than half a year away', () => {
    const day = fc.integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2060, 1, 1) })
    fc.assert(
      fc.property(day, day, (a, b) => {
        fc.pre(!printDay(a).endsWith('-02-29'))
        const settled = spanOf(settleYear(`XXXX${printDay(a).slice(4)}`, printDay(b)))
        expect(Math.abs((settled?.from ?? 0) - b)).toBeLessThanOrEqual(184)
      }),
    )
  })
})
