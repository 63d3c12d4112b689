import { furnitureKey } from '../../language/furniture.ts'

const ENDING = 2
const SHORTEST_STEM = 3

/** Finds an outlet's name in a key, however it is inflected: «Нової шпальти» is «Нова шпальта». Null for no name. */
export function outletPattern(outlet: string | null): RegExp | null {
  const words = outlet === null ? null : furnitureKey(outlet).match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const stems = words.map((word) => {
    const inflects = /\p{Script=Cyrillic}/u.test(word)
    const stem = inflects ? word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING)) : word
    return inflects ? `${stem}\\p{L}{0,4}` : stem
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])${stems.join('[^\\p{L}\\p{N}]{1,3}')}(?![\\p{L}\\p{N}])`, 'u')
}
