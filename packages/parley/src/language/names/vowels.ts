import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'
import { isCyrillic } from './sounds.ts'

const table = z.record(z.string(), z.string())
const pairs = z.array(z.string().length(2))
const VowelsFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  letters: table,
  cyrillic: pairs,
  latin: pairs,
  given: table,
  family: table,
})

const loaded = once(() => {
  const file = readChecked('names/vowels.yml', VowelsFile)
  const letters = new Map(
    Object.entries(file.letters).flatMap(([vowel, all]) => [...all].map((letter): [string, string] => [letter, vowel])),
  )
  const bothWays = (list: readonly string[]): Set<string> =>
    new Set(list.flatMap((pair) => [pair, [...pair].reverse().join('')]))
  return { ...file, letters, cyrillic: bothWays(file.cyrillic), latin: bothWays(file.latin) }
})

/** A first name is transcribed where no list knows it; a family name may be spelt as English or French spells. */
export type NamePart = 'given' | 'family'

/**
 * Whether two spellings of the same consonants have vowels that no transcription exchanges: «Рон» and "Ran", "Lane" and
 * "Line". Where they have not as many, nothing is told.
 */
export function vowelsClash(one: string, other: string, part: NamePart): boolean {
  const cyrillic = isCyrillic(one)
  if (cyrillic === isCyrillic(other)) {
    if (!cyrillic && endsInVowel(one) !== endsInVowel(other)) return true
    return clash(one, other, (vowel, second) => vowel === second || exchanged(vowel + second, cyrillic))
  }
  const [script, latin] = cyrillic ? [one, other] : [other, one]
  const heard = loaded()[part]
  return clash(script, latin, (vowel, second) => !!heard[vowel]?.includes(second))
}

const exchanged = (pair: string, cyrillic: boolean): boolean =>
  (cyrillic ? loaded().cyrillic : loaded().latin).has(pair)

function clash(one: string, other: string, may: (vowel: string, second: string) => boolean): boolean {
  const [runs, others] = [vowelRuns(one), vowelRuns(other)]
  if (runs.length !== others.length) return false
  return runs.some((run, place) => ![...run].some((vowel) => [...(others[place] ?? '')].some((own) => may(vowel, own))))
}

/** "Haniyeh" ends in a vowel too. */
const endsInVowel = (word: string): boolean =>
  loaded().letters.has(word.normalize('NFC').toLowerCase().replace(/h$/u, '').at(-1) ?? '')

/** Runs of vowels; in Cyrillic without the one that ends the word, which is the gender or the case. */
function vowelRuns(word: string): string[] {
  const { letters } = loaded()
  const lower = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:ий|ый|ій|ой|[аяоиіые])$/u, '')
    .replace(/ь(?=[её])/gu, '')
    .replace(/(?<=w)a|a(?=[lruw])/gu, 'A')
    .replace(/^[wўy](?=[Aaeiouаеиіоу])|(?<=[aeiou])y(?=[aeiou])/gu, '')
  return [...lower]
    .map((letter) => (letter === 'A' ? 'A' : (letters.get(letter) ?? (letter === 'й' ? '' : ' '))))
    .join('')
    .split(' ')
    .filter(Boolean)
}
