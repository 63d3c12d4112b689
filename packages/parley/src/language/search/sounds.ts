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
  const [first, second] = [vowelsOf(one), vowelsOf(other)]
  return first.length === second.length && first.every((vowel, place) => vowel === second[place])
}

/** Runs of vowels by their class, front vowels as one; what ends the word may be its ending. */
function vowelsOf(base: string): string[] {
  const latin = romanise(base.toLowerCase(), 'uk').normalize('NFD').replace(/\p{M}/gu, '')
  return latin
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
