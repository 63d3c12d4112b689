import type { LanguageCode } from '../pack.ts'
import { once } from '../once.ts'
import { remember } from '../remember.ts'
import { readTable } from './table.ts'

/** What a word of a body's name may mean; '' for one that joins others. None for a word that the table does not have. */
export type BodyWords = Record<LanguageCode, (key: string) => readonly string[]>

const words = { name: 'list of words', pattern: /^[^|\sA-ZА-ЯІЇЄҐ]+(?:\|[^|\sA-ZА-ЯІЇЄҐ]+)*$/u }
const COLUMNS = [{ name: 'meaning of small letters and hyphens', pattern: /^[a-z-]+$/u }, words, words, words]
const JOINS = '-'
/** What may follow the beginning of a word: the endings of both Slavic languages begin with a vowel, or are one letter. */
const ENDING = /^(?:[аеєиіїоуюяёыэьй]\p{L}{0,2})?$/u
const LONGEST_ENDING = 3

/** Reads the table, once. Throws an error that names file and line where it is damaged. */
export const loadBodyWords: () => BodyWords = once(() => {
  const [en, uk, ru] = [1, 2, 3].map(meaningsIn)
  const told = (known: ReadonlyMap<string, readonly string[]> = new Map()) => known
  return {
    en: (key) => told(en).get(key) ?? [],
    uk: remember((key) => byBeginning(key, told(uk))),
    ru: remember((key) => byBeginning(key, told(ru))),
  }
})

/** All that each word of a column may mean. */
function meaningsIn(column: number): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const row of readTable('body-words.tsv', COLUMNS))
    for (const word of row[column]?.split('|') ?? []) {
      const meaning = row[0] === JOINS ? '' : (row[0] ?? '')
      known.set(word, [...(known.get(word) ?? []), meaning])
    }
  return known
}

/** By the longest beginning that the table has, where only an ending follows. What joins words is so as it stands. */
function byBeginning(key: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const whole = known.get(key)
  if (whole !== undefined) return whole
  for (let end = key.length - 1; end >= Math.max(2, key.length - LONGEST_ENDING); end--) {
    const meanings = known.get(key.slice(0, end))
    if (meanings !== undefined && !meanings.includes('') && ENDING.test(key.slice(end))) return meanings
  }
  return []
}
