import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { remember } from '../remember.ts'

const rule = z.tuple([z.string(), z.string()])
const soundsFile = z.object({
  note: z.string(),
  source: z.string(),
  latin: z.array(rule),
  cyrillic: z.array(rule),
  vowels: z.record(z.string(), z.string()),
})

interface Sounds {
  latin: Rewriter
  cyrillic: Rewriter
  vowelClass: ReadonlyMap<string, string>
}
type Rewriter = (word: string) => string

/**
 * A phonetic skeleton, the same for the ways in which newsrooms spell one name across Ukrainian, Russian and Latin
 * letters, and for its masculine and feminine: Вілсон, Уилсон and Wilson; Вишинська and Vyshynsky. Names that
 * differ in vowels alone share a key: it finds candidates; `sameName` decides.
 */
export const nameKey = createNameKey()

function createNameKey(): (word: string) => string {
  let sounds: Sounds | undefined
  // The same few thousand names are compared with one another again and again.
  return remember((word) => {
    sounds ??= loadSounds()
    const known = sounds
    return word
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s-]+/u)
      .map((part) => keyOfPart(part, known))
      .filter(Boolean)
      .join(' ')
  })
}

const NOT_A_LETTER = /[^\p{L}]/gu
/** A name with fewer consonants is told by its vowels too. */
const LEAST_CONSONANTS = 2

function keyOfPart(part: string, { latin, cyrillic, vowelClass }: Sounds): string {
  const letters = part.replace(/[ьъ]/gu, '').replace(NOT_A_LETTER, '')
  const sounded = /\p{sc=Cyrillic}/u.test(letters) ? cyrillic(letters) : latin(letters)
  const skeleton = sounded.replace(/(.)\1+/gu, '$1').replace(/TS/gu, 'S')
  const consonants = skeleton.replaceAll('*', '')
  if (consonants.length >= LEAST_CONSONANTS) return skeleton.replace(/\*$/u, '')
  const vowels = [...letters].flatMap((letter) => vowelClass.get(letter) ?? [])
  const told = vowels.findLast((vowel) => vowel !== 'i') ?? vowels.at(-1) ?? ''
  return consonants + told
}

function loadSounds(): Sounds {
  const { latin, cyrillic, vowels } = readChecked('names/sounds.yml', soundsFile)
  const vowelClass = new Map(
    Object.entries(vowels).flatMap(([name, letters]) => [...letters].map((letter): [string, string] => [letter, name])),
  )
  return { latin: rewriter(latin), cyrillic: rewriter(cyrillic), vowelClass }
}

/** One pass from left to right: at each place the first rule that fits; letters that no rule knows are dropped. */
function rewriter(rules: readonly [string, string][]): Rewriter {
  const pattern = new RegExp([...rules.map(([from]) => `(${from})`), '[^]'].join('|'), 'gu')
  return (word) =>
    word.replace(pattern, (...groups) => {
      const index = rules.findIndex((_, position) => groups[position + 1] !== undefined)
      return rules[index]?.[1] ?? ''
    })
}
