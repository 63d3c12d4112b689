import { nameKey } from '../names/name-key.ts'
import { romanise } from '../names/romanise.ts'
import type { Morphology } from '../morphology.ts'

/** How a name sounds, the same in whatever script it is written: Віткофф, Уиткофф and Witkoff, also Witkov. */
export function soundOf(base: string): string {
  return nameKey(base).replace(/F$/u, 'V')
}

/** A name of fewer consonants is told by its vowels too. */
const LONG_NAME = 3

/** Whether two names of one sound are alike enough to be taken for one another: short ones need like vowels. */
export function soundsLike(one: string, other: string): boolean {
  if (soundOf(one).replace(/[^A-Z]/gu, '').length >= LONG_NAME) return true
  if (!hasVowel(one) || !hasVowel(other)) return isSpeltLike(one, other)
  const [first, second] = [vowelsOf(one), vowelsOf(other)]
  return first.length === second.length && first.every((vowel, place) => vowel === second[place])
}

const hasVowel = (base: string): boolean => /[aeiouy]/u.test(latinOf(base, 'uk'))

/** What has no vowel is told by all of its letters: the "S" of "U.S." sounds like whatever is made of "s" and "z". */
const isSpeltLike = (one: string, other: string): boolean =>
  (['uk', 'ru'] as const).some((language) => latinOf(one, language) === latinOf(other, language))

const latinOf = (base: string, language: 'uk' | 'ru'): string =>
  romanise(base.toLowerCase(), language).normalize('NFD').replace(/\p{M}/gu, '')

/** Runs of vowels by their class, front vowels as one; what ends the word may be its ending. */
function vowelsOf(base: string): string[] {
  return latinOf(base, 'uk')
    .replace(/(?<=[^aeiouy])[aeiouy]$/u, '')
    .split(/[^aeiouy]+/u)
    .filter(Boolean)
    .map((run) => /[ao]/u.exec(run)?.[0] ?? (run.includes('u') ? 'u' : 'i'))
}

/** Readings of a name that are looked for; the others are too unlikely. */
const MOST_READINGS = 4

/** Base forms that a word may have if it is a name, in lower case, the word itself among them. */
export function basesOf(word: string, morphologies: readonly Morphology[]): string[] {
  const bases = new Set([word])
  for (const { surname, placeName } of morphologies)
    for (const readings of [surname(word), placeName(word)])
      for (const { base } of readings.slice(0, MOST_READINGS)) bases.add(base.toLowerCase())
  return [...bases]
}
