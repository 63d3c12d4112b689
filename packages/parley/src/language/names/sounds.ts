import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'

export type SoundRule = [letters: string, sounds: string]
export const soundRule = z.tuple([z.string(), z.string()])
const soundsFile = z.object({
  note: z.string(),
  source: z.string(),
  latin: z.array(soundRule),
  cyrillic: z.array(soundRule),
  vowels: z.record(z.string(), z.string()),
  exchanged: z.array(z.string().length(2)),
  leftOut: z.array(z.string().length(1)),
})

/** Rules from letters to sounds that hold of all languages, and the classes of vowels. */
export interface Sounds {
  latin: readonly SoundRule[]
  cyrillic: readonly SoundRule[]
  vowelClass: ReadonlyMap<string, string>
  /** Pairs of sounds that spellings of one name exchange, both ways round. */
  exchanged: ReadonlySet<string>
  /** Sounds that one spelling has and another leaves out. */
  leftOut: ReadonlySet<string>
}

/** Reads `names/sounds.yml` once. Throws an error that names the file where it is malformed. */
export const sounds = once((): Sounds => {
  const { latin, cyrillic, vowels, exchanged, leftOut } = readChecked('names/sounds.yml', soundsFile)
  const vowelClass = new Map(
    Object.entries(vowels).flatMap(([name, letters]) => [...letters].map((letter): [string, string] => [letter, name])),
  )
  return {
    latin,
    cyrillic,
    vowelClass,
    exchanged: new Set(exchanged.flatMap((pair) => [pair, [...pair].reverse().join('')])),
    leftOut: new Set(leftOut),
  }
})

const NOT_A_LETTER = /[^\p{L}]/gu
/** A name with fewer consonants is told by its vowels too. */
const LEAST_CONSONANTS = 2

/** The letters of a word that are heard. */
export const lettersOf = (part: string): string => part.replace(/[ьъ]/gu, '').replace(NOT_A_LETTER, '')

export const isCyrillic = (word: string): boolean => /\p{sc=Cyrillic}/u.test(word)

/** What sounds of one word come to: double ones once, no vowel at the end; a short word with its vowel. */
export function skeletonOf(sounded: string, letters: string): string {
  const skeleton = sounded.replace(/(.)\1+/gu, '$1').replace(/TS/gu, 'S')
  const consonants = skeleton.replaceAll('*', '')
  if (consonants.length >= LEAST_CONSONANTS) return skeleton.replace(/\*$/u, '')
  const vowels = [...letters].flatMap((letter) => sounds().vowelClass.get(letter) ?? [])
  const told = vowels.findLast((vowel) => vowel !== 'i') ?? vowels.at(-1) ?? ''
  return consonants + told
}

/**
 * The sounds of a word: one pass from left to right, at each place the first rule that fits; letters that no rule knows
 * are dropped.
 */
export function sounder(rules: readonly SoundRule[]): (word: string) => string[] {
  const pattern = new RegExp([...rules.map(([from]) => `(${from})`), '[^]'].join('|'), 'gu')
  return (word) =>
    Array.from(
      word.matchAll(pattern),
      (match) => rules[rules.findIndex((_, place) => match[place + 1] !== undefined)]?.[1] ?? '',
    )
}
