import { expect, test } from 'vitest'
import type { TimeMeaning } from '../../../src/language/time.ts'
import { openInterval } from '../../../src/read/resolve/bounds.ts'

const year: TimeMeaning = { kind: 'calendar', year: 2025 }

test.each<[string, 'since' | 'until' | 'by', TimeMeaning, string]>([
  ['2014', 'since', year, '2014/..'],
  ['2025-12-10', 'by', year, '../2025-12-10'],
  ['2026-01~', 'since', { ...year, part: 'mid' }, '2026-01~/..'],
  ['2025~', 'by', { ...year, part: 'end' }, '../2025-12-31'],
  ['2025~', 'since', { ...year, part: 'start' }, '2025-01-01/..'],
  ['2025-12-01/2025-12-07', 'until', year, '../2025-12-07'],
  ['2025-12-01/2025-12-07', 'since', year, '2025-12-01/..'],
  ['XXXX-12-05', 'until', year, '../XXXX-12-05'],
])('%s %s', (when, bound, meaning, wanted) => expect(openInterval(when, bound, meaning)).toBe(wanted))
