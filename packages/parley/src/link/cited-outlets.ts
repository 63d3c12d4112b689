import { romanise } from '../language/names/romanise.ts'
import { once } from '../language/once.ts'
import { remember } from '../language/remember.ts'
import { byText } from './order.ts'

/** Endings that a name loses when it is declined, in letters; what is left of a word that is short. */
const ENDING = 2
const SHORTEST = 3
/** Outlets that begin alike, past which no further one is looked for. */
const MOST_ALIKE = 64
const CAPITAL = /^\p{Lu}/u

/** Words of the name of an outlet that are compared. */
const LONGEST = 4

/** Tells which of the known outlets a text names. */
export interface OutletFinder {
  /** `phrases`: of the text, by `outletPhrases`. */
  in(phrases: readonly string[]): Set<string>
}

/** Words with a capital, each with those that follow it, as outlets are compared. */
export function outletPhrases(text: string): string[] {
  const words = wordsOf(text)
  const skeletonOfWord = skeletons()
  const phrases = words.flatMap((word, place) =>
    CAPITAL.test(word)
      ? [
          words
            .slice(place, place + LONGEST)
            .map(skeletonOfWord)
            .join(' '),
        ]
      : [],
  )
  return [...new Set(phrases)]
}

/**
 * Finds names of outlets in any of the scripts and cases: «Кавказского листка» and "Kavkazsky Listok" are «Кавказский листок».
 * Transcriptions differ in vowels and in г, g, h, so only the rest is compared.
 */
export function createOutletFinder(outlets: Iterable<string>): OutletFinder {
  const byFirst = new Map<string, { outlet: string; stems: string[] }[]>()
  for (const outlet of [...new Set(outlets)].sort(byText)) {
    const name = wordsOf(outlet).slice(0, LONGEST)
    const stems = name.map((word) => skeletonOf(word.slice(0, Math.max(SHORTEST, word.length - ENDING))))
    const key = stems[0]?.slice(0, 2) ?? ''
    if (key.length < 2) continue
    const known = byFirst.get(key)
    if (!known) byFirst.set(key, [{ outlet, stems }])
    else if (known.length < MOST_ALIKE) known.push({ outlet, stems })
  }
  return {
    in(phrases) {
      const found = new Set<string>()
      for (const phrase of phrases) {
        const known = byFirst.get(phrase.slice(0, 2))
        if (known === undefined) continue
        const words = phrase.split(' ')
        for (const { outlet, stems } of known)
          if (stems.every((stem, on) => words[on]?.startsWith(stem))) found.add(outlet)
      }
      return found
    },
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** News repeats its words. */
const skeletons = once(() => remember(skeletonOf))

const skeletonOf = (word: string): string =>
  romanise(word, 'ru')
    .toLowerCase()
    .replaceAll('x', 'ks')
    .replaceAll(/[^\p{L}\p{N}]|[aeiouyjhg]/gu, '')
