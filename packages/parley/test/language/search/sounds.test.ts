import { expect, test } from 'vitest'
import { soundOf, soundsLike } from '../../../src/language/search/sounds.ts'

const PAIRS: [one: string, other: string, alike: boolean][] = [
  ['віткофф', 'witkoff', true],
  ['уиткофф', 'witkoff', true],
  ['сі', 'xi', true],
  ['си', 'xi', true],
  ['ву', 'wu', true],
  ['нг', 'ng', true],
  ['s', 's', true],
  ['ss', 's', false],
  ['zzzz', 's', false],
  ['зз', 's', false],
  ['so', 's', false],
]

test.each(PAIRS)('"%s" and "%s" are taken for one name: %s', (one, other, alike) => {
  expect(soundOf(one) === soundOf(other) && soundsLike(one, other)).toBe(alike)
})
