import { expect, test } from 'vitest'
import { occurrences, share } from '../measure/spans.ts'

test.each([
  ['США та США', 'США', [0, 7]],
  ['Іран, Ірану', 'Іран', [0]],
  ['«Иран»', 'Иран', [1]],
  ['аль-Бусаїді', 'Бусаїді', [4]],
  ['U.S. talks', 'U.S.', [0]],
  ['ОМан', 'Ман', []],
] as const)('in «%s» the form «%s» stands at %j', (text, form, starts) => {
  expect(occurrences(text, form).map(({ start }) => start)).toEqual(starts)
})

test('share is of the shorter stretch', () => {
  expect(share({ start: 0, end: 10 }, { start: 5, end: 100 })).toBe(0.5)
  expect(share({ start: 0, end: 10 }, { start: 10, end: 12 })).toBe(0)
})
