import { keyOf } from '../key.ts'
import type { Case } from '../morphology.ts'
import type { LanguageCode } from '../pack.ts'
import type { Declension, DeclensionGroup, Stem } from './declension.ts'

/**
 * How sure a name is when it stands alone. `word`: also an ordinary word («Суми»); `person`: also a person's name («Владимир»).
 * Written with ? and ?? at the end.
 * Other signs: `word~` in every form, `word=` in none but this, `stem*` any word that begins so.
 */
export type Doubt = 'word' | 'person' | null

/** One word of a name, ready to be compared with a word of a text. */
export interface NameWord {
  stems: Stem[]
  /** Any word that begins with the stem fits. */
  prefix: boolean
  /** How many letters at the start must be capitals in the text. */
  capitals: number
}

/** A name as newsrooms write it. */
export interface WrittenName {
  base: string
  words: NameWord[]
  doubt: Doubt
}

/** Tells how the words of a table change. `marked`: only those with ~ do, as in organisations; `all`: places. */
export interface Writing {
  language: LanguageCode
  declension: Declension | null
  inflects: 'marked' | 'all'
  groups: readonly DeclensionGroup[]
}

const ARTICLE = 'The'

/** Nothing but words and spaces, as most names are. */
const PLAIN = /^[\p{L}~]+(?: [\p{L}~]+)*$/u
/** As the tokens of a text are cut: letters with inner hyphens and apostrophes, numbers, marks ("G 7", «МІ-6»). */
const WORD = /\p{L}+~-\p{N}+|\p{N}+-\p{L}+[~*=]?|\p{L}+(?:['’ʼ-][\p{L}\p{N}]+)*[~*=]?|\p{N}+|[^\s]/gu
/** An acronym joined with a name is two words to the tokens of a text too: «РБК-Україна». */
const JOINED_NAMES = /^(\p{Lu}{2,})-(\p{Lu}\p{L}+[~*=]?)$|^(\p{Lu}\p{L}+)-(\p{Lu}{2,}[~*=]?)$/u

/** Reads one name: `міністерство~ оборони`, `Суми?`, `U.S.`. Throws on a name without words. */
export function parseName(text: string, writing: Writing): WrittenName {
  const doubt: Doubt = text.endsWith('??') ? 'person' : text.endsWith('?') ? 'word' : null
  const written = text.replace(/\?+$/u, '')
  const parts = PLAIN.test(written) ? written.split(' ') : partsOf(written)
  // "The National" is an outlet, "the national president" is none: behind the article the name begins.
  const opening = parts[0] === ARTICLE ? 1 : 0
  const words = parts.map((word, index) => parseWord(word, Math.max(index - opening, 0), writing))
  if (words.length === 0) throw new Error(`«${text}» names nothing`)
  return { base: plainName(written), words, doubt }
}

/** The words of a text or of a name as both are compared. */
export function partsOf(text: string): string[] {
  const words = (text.match(WORD) ?? []).flatMap(cutPossessive)
  return text.includes('-') ? words.flatMap(cutJoined) : words
}

/** "People's": a name ends where the name ends, in a text too. */
function cutPossessive(word: string): string[] {
  const owner = POSSESSIVE.exec(word)?.[0]
  return owner ? [owner, word.slice(owner.length)] : [word]
}

function cutJoined(word: string): string[] {
  const joined = JOINED_NAMES.exec(word)
  if (!joined) return [word]
  return [joined[1] ?? joined[3] ?? '', '-', joined[2] ?? joined[4] ?? '']
}

const POSSESSIVE = /^\p{Script=Latin}+(?=['’]s$)/u

/** A name without the signs of the notation. */
export const plainName = (text: string): string => text.replaceAll(/[~*=?]/gu, '')

function parseWord(text: string, index: number, writing: Writing): NameWord {
  const joined = NUMBERED.exec(text)
  if (joined?.[1] && joined[2]) return numbered(parseWord(joined[1], index, writing), joined[2])
  const sign = text.at(-1) ?? ''
  const bare = '~*='.includes(sign) ? text.slice(0, -1) : text
  const key = keyOf(bare)
  const changes = sign === '~' || (writing.inflects === 'all' && sign !== '=' && !ACRONYM.test(bare))
  const inflects = writing.declension && changes
  const changing =
    inflects && writing.declension ? writing.declension.stems(key, writing.groups) : [{ stem: key, endings: FIXED }]
  const stems = inflects && ACRONYM.test(bare) ? changing.map((stem) => mayStandStill(stem, key)) : changing
  return { stems, prefix: sign === '*', capitals: capitalsOf(bare, index, writing) }
}

/** «потік~-2»: the word changes before its number. */
const NUMBERED = /^(\p{L}+~)(-\p{N}+)$/u

const numbered = (word: NameWord, tail: string): NameWord => ({
  ...word,
  stems: word.stems.map(({ stem, endings }) => ({
    stem,
    endings: new Map([...endings].map(([ending, cases]) => [ending + tail, cases])),
  })),
})

/** «США», «РФ»: the form tells no case. */
const ACRONYM = /^\p{Lu}{2,}$/u
const FIXED: ReadonlyMap<string, readonly Case[]> = new Map([['', []]])

/** «МИД» may stand for any case, «МИДом» only for its own. */
const mayStandStill = ({ stem, endings }: Stem, key: string): Stem => ({
  stem,
  endings: new Map([...endings, [key.slice(stem.length), []]]),
})

/** An acronym must be written as one; a name starts with a capital; in a body's name only the first word must («Європейський союз»). */
function capitalsOf(word: string, index: number, writing: Writing): number {
  const first = word.charAt(0)
  if (first === first.toLowerCase()) return 0
  if (word.length > 1 && word === word.toUpperCase()) return word.length
  return index === 0 || writing.inflects === 'all' ? 1 : 0
}

/** Cases that the word of a text stands in if it is this word of the name; null if it is not. An empty list: the form tells none. */
export function casesOf(word: NameWord, text: string, key: string): readonly Case[] | null {
  return word.capitals > 0 && !capitalised(text, word.capitals) ? null : formOf(word, key)
}

/** The same, whatever the capitals. */
export function formOf(word: NameWord, key: string): readonly Case[] | null {
  let cases: readonly Case[] | null = null
  for (const { stem, endings } of word.stems) {
    if (!key.startsWith(stem)) continue
    const found = word.prefix ? [] : endings.get(key.slice(stem.length))
    if (found) cases = cases ? [...new Set([...cases, ...found])] : found
  }
  return cases
}

function capitalised(text: string, letters: number): boolean {
  const start = text.slice(0, letters)
  return start === start.toUpperCase() && start.charAt(0) !== start.charAt(0).toLowerCase()
}
