import { romanise } from '../language/names/romanise.ts'
import { remember } from '../language/remember.ts'
import { byText } from './order.ts'

/** Endings that a name loses when it is declined, in letters; what is left of a word that is short. */
const ENDING = 2
const SHORTEST = 3
/** Outlets that begin alike, past which no further one is looked for. */
const MOST_ALIKE = 64
const CAPITAL = /^\p{Lu}/u

/** Tells which of the known outlets a text names. */
export interface OutletFinder {
  in(text: string): Set<string>
}

/**
 * Finds names of outlets in any of the scripts and cases: «Кавказского листка» and "Kavkazsky Listok" are «Кавказский листок».
 * Transcriptions differ in vowels and in г, g, h, so only the rest is compared.
 */
export function createOutletFinder(outlets: Iterable<string>): OutletFinder {
  const byFirst = new Map<string, { outlet: string; stems: string[] }[]>()
  for (const outlet of [...new Set(outlets)].sort(byText)) {
    const stems = wordsOf(outlet).map((word) => skeletonOf(word.slice(0, Math.max(SHORTEST, word.length - ENDING))))
    const key = stems[0]?.slice(0, 2) ?? ''
    if (key.length < 2) continue
    const known = byFirst.get(key)
    if (!known) byFirst.set(key, [{ outlet, stems }])
    else if (known.length < MOST_ALIKE) known.push({ outlet, stems })
  }
  const skeletonOfWord = remember(skeletonOf)
  return {
    in(text) {
      const found = new Set<string>()
      if (byFirst.size === 0) return found
      const words = wordsOf(text)
      for (const [place, word] of words.entries()) {
        if (!CAPITAL.test(word)) continue
        for (const { outlet, stems } of byFirst.get(skeletonOfWord(word).slice(0, 2)) ?? [])
          if (stems.every((stem, on) => skeletonOfWord(words[place + on] ?? '').startsWith(stem))) found.add(outlet)
      }
      return found
    },
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const skeletonOf = (word: string): string =>
  romanise(word, 'ru')
    .toLowerCase()
    .replaceAll('x', 'ks')
    .replaceAll(/[^\p{L}\p{N}]|[aeiouyjhg]/gu, '')
