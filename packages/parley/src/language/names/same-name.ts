import { nameKey } from './name-key.ts'
import { isCyrillic, sounds } from './sounds.ts'
import { shareKey } from './spellings.ts'

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
 * `same`: one key, and vowels that the scripts explain. `near`: one key with other vowels, or a key that
 * differs by one sound which spellings exchange: for people to confirm, or for a second sign (a first name, an office)
 * to decide.
 */
export function sameName(one: string, other: string): 'same' | 'near' | 'different' {
  const [key, otherKey] = [nameKey(one), nameKey(other)]
  if (key === '' || otherKey === '') return 'different'
  if (key === otherKey || shareKey(one, other)) return areVowelsClose(one, other) ? 'same' : 'near'
  if (isShort(key) && isShort(otherKey) && key[0] === otherKey[0]) return 'near'
  return isOneSoundApart(key, otherKey) ? 'near' : 'different'
}

const FEWEST_CONSONANTS = 3

/** Whether two keys of names that are no short ones are the same but for one sound that spellings exchange or leave out. */
export function isOneSoundApart(one: string, other: string): boolean {
  if (Math.min(countConsonants(one), countConsonants(other)) < FEWEST_CONSONANTS || one[0] !== other[0]) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  if (short.length === long.length)
    return short.slice(start + 1) === long.slice(start + 1) && sounds().exchanged.has(`${short[start]}${long[start]}`)
  return short.slice(start) === long.slice(start + 1) && sounds().leftOut.has(long[start] ?? '')
}

/** «Мей», «Мэй», May: one consonant, told by its vowel. */
const isShort = (key: string): boolean => key.length === 2 && countConsonants(key) === 1

const countConsonants = (key: string): number => key.replace(/[*\sa-z]/gu, '').length

/** Latin spellings tell Cyrillic vowels too loosely to compare them: Churchill is Черчилль. */
function areVowelsClose(one: string, other: string): boolean {
  if (isCyrillic(one) !== isCyrillic(other)) return true
  const [runs, others] = [vowelRuns(one), vowelRuns(other)]
  if (runs.length !== others.length) return true
  const differing = runs.filter((run, index) => !shareVowel(run, others[index] ?? '', false))
  return runs.every((run, index) => shareVowel(run, others[index] ?? '', true)) && differing.length * 2 <= runs.length
}

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
