import { expect, it } from 'vitest'
import { dateInWords } from '../../src/export/dates.ts'

it.each([
  [null, 'date unknown'],
  ['2025-12-05', '5 December 2025'],
  ['2025-12-05T16:00+02:00', '5 December 2025, 16:00 UTC+02:00'],
  ['2025-12-05T14:00Z', '5 December 2025, 14:00 UTC'],
  ['2025-12', 'December 2025'],
  ['2025', '2025'],
  ['201X', 'the 2010s'],
  ['20XX', 'some year from 2000 to 2099'],
  ['2025-12~', 'about December 2025'],
  ['2025-12-05?', '5 December 2025 (uncertain)'],
  ['2025-12-05%', 'about 5 December 2025 (uncertain)'],
  ['2025-22', 'summer 2025'],
  ['2025-12-XX', 'a day in December 2025'],
  ['2025-XX-XX', 'a day in 2025'],
  ['2025-XX', 'a month in 2025'],
  ['XXXX-12-05', '5 December, year unknown'],
  ['XXXX-12', 'December, year unknown'],
  ['2025-12-06/2025-12-07', '6–7 December 2025'],
  ['2025-11-28/2025-12-02', '28 November – 2 December 2025'],
  ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
  ['2025-11/2025-12', 'November 2025 – December 2025'],
  ['2025-12-06~/2025-12-07~', 'about 6–7 December 2025'],
  ['2025-12-06/2025-12-07~', '6 December 2025 – about 7 December 2025'],
  ['2025-12-06/..', 'from 6 December 2025 on'],
  ['../2025-12-06', 'until 6 December 2025'],
  ['2025-12-06/', 'from 6 December 2025, end unknown'],
  ['soon', 'soon'],
])('%s reads: %s', (when, words) => {
  expect(dateInWords(when)).toBe(words)
})
