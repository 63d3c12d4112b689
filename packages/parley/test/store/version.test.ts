import { expect, test } from 'vitest'
import { isNewer } from '../../src/store/version.ts'

const cases: [string, string, boolean][] = [
  ['0.10.0', '0.9.0', true],
  ['0.9.0', '0.10.0', false],
  ['1.0', '1.0.0', false],
  ['1.0.1', '1.0', true],
  ['1.0.0', '1.0.0', false],
  ['1.0.0-beta', '1.0.0', false],
  ['2', 'unknown', true],
]
test.each(cases)('%s after %s: %s', (a, b, newer) => {
  expect(isNewer(a, b)).toBe(newer)
})
