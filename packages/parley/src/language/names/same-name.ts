import { nameKey } from './name-key.ts'

/** Vowels that spellings within Cyrillic exchange: ы for и, э for е, і for е or о in a closed syllable. */
const VOWELS: Record<string, string> = {
  а: 'a',
  я: 'a',
  о: 'o',
  ё: 'o',
  у: 'u',
  ю: 'u',
  е: 'e',
  є: 'e',
  э: 'e',
  и: 'i',
  і: 'i',
  ї: 'i',
  ы: 'i',
  й: '',
  a: 'a',
  o: 'o',
  u: 'u',
  e: 'e',
  i: 'i',
  y: 'i',
}
/** Pairs of vowels that Ukrainian and Russian exchange in one name: Сергій and Сергей, Ковалів and Ковалев, Люнс and Лунс. */
const CLOSE = new Set(['ei', 'ie', 'eo', 'oe', 'io', 'oi', 'ae', 'ea'])

/**
 * Whether two spellings may be one family name.
 * `same`: one key, and vowels that the scripts explain. `near`: one key with other vowels, or a key one sound apart
 * in a long name: for people to confirm, or for a second sign (a first name, an office) to decide. The measure is
 * an edit distance on sounds, with vowels weighed less, against the length of the shorter name.
 */
export function sameName(one: string, other: string): 'same' | 'near' | 'different' {
  const [key, otherKey] = [nameKey(one), nameKey(other)]
  if (key === '' || otherKey === '') return 'different'
  if (key === otherKey) return areVowelsClose(one, other) ? 'same' : 'near'
  if (isShort(key) && isShort(otherKey) && key[0] === otherKey[0]) return 'near'
  const consonants = Math.min(countConsonants(key), countConsonants(otherKey))
  const distance = editDistance(key, otherKey)
  return consonants >= LONG_NAME && distance <= 1 && key[0] === otherKey[0] ? 'near' : 'different'
}

/** «Мей», «Мэй», May: one consonant, told by its vowel. */
const isShort = (key: string): boolean => key.length === 2 && countConsonants(key) === 1

const LONG_NAME = 5

const countConsonants = (key: string): number => key.replace(/[*\sa-z]/gu, '').length

/** Latin spellings tell Cyrillic vowels too loosely to compare them: Churchill is Черчилль. */
function areVowelsClose(one: string, other: string): boolean {
  if (isCyrillic(one) !== isCyrillic(other)) return true
  const [runs, others] = [vowelRuns(one), vowelRuns(other)]
  if (runs.length !== others.length) return true
  const differing = runs.filter((run, index) => !shareVowel(run, others[index] ?? '', false))
  return runs.every((run, index) => shareVowel(run, others[index] ?? '', true)) && differing.length * 2 <= runs.length
}

const isCyrillic = (word: string): boolean => /\p{sc=Cyrillic}/u.test(word)

/** Runs of vowels, without the one that ends the word: that is the gender or the case. */
function vowelRuns(word: string): string[] {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:ий|ый|ій|ой|[аяоиіые])$/u, '')
    .replace(/ь(?=[её])/gu, '')
  const told = [...letters].map((letter) => VOWELS[letter] ?? ' ').join('')
  return told.split(' ').filter(Boolean)
}

/** Whether two runs have a vowel in common, or one that is close. */
function shareVowel(run: string, other: string, orClose: boolean): boolean {
  return [...run].some((vowel) =>
    [...other].some((second) => vowel === second || (orClose && CLOSE.has(vowel + second))),
  )
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change)
    }
    row = next
  }
  return row[other.length] ?? 0
}
