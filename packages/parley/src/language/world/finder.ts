import { keyOf } from '../key.ts'
import type { Case } from '../morphology.ts'
import { rememberToken } from '../remember-token.ts'
import { createStems } from '../stems.ts'
import type { Token } from '../token.ts'
import { casesOf, formOf, type NameWord, partsOf, type WrittenName } from './pattern.ts'

/** A name found at its place; of several that fit the longest, and among those the first of the data. */
export interface Found<Entry> {
  entry: Entry
  name: WrittenName
  /** Tokens, `last` included. */
  first: number
  last: number
  cases: Case[]
}

export interface Finder<Entry> {
  add(entry: Entry, name: WrittenName): void
  /** Whether a name may start with a word without inner stops: most words of a text start none. */
  mayStart(key: string): boolean
  /** The longest name that starts at a token and ends before or with `last`; null if none does. */
  at(tokens: readonly Word[], first: number, last: number): Found<Entry> | null
}

/** What is asked of a token. */
export type Word = Pick<Token, 'text' | 'key' | 'kind' | 'form'>

interface Candidate<Entry> {
  entry: Entry
  name: WrittenName
}

/** The pieces of a token with inner stops ("U.S.", "Delo.ua"), which names are compared with one by one; null for any other. */
function piecesOf({ kind, key, text }: Word): string[] | null {
  return kind === 'word' && key.includes('.') ? partsOf(text) : null
}

/**
 * Makes an empty finder: names are kept under the stem of their first word, and those that a word of a text may begin
 * are looked up once. Nothing may be added once something was looked for.
 */
export function createFinder<Entry>(): Finder<Entry> {
  const stems = createStems<Candidate<Entry>>()
  const candidatesOf = (key: string): readonly Candidate<Entry>[] => {
    const candidates: Candidate<Entry>[] = []
    for (const known of stems.of(key))
      for (const candidate of known) if (mayBegin(candidate.name, key)) candidates.push(candidate)
    // A copy has room for its items and for no more: one is kept for each form of a text.
    return candidates.length > 0 ? candidates.slice() : NONE
  }
  const candidatesFor = rememberToken(candidatesOf)
  return {
    add(entry, name) {
      const first = name.words[0]
      if (!first) return
      const candidate = { entry, name }
      for (const stem of new Set(first.stems.map((one) => one.stem))) stems.add(stem, candidate)
    },
    mayStart: (key) => candidatesOf(key).length > 0,
    at(tokens, first, last) {
      const token = tokens[first]
      if (!token) return null
      let best: Found<Entry> | null = null
      let bestLength = 0
      for (const { entry, name } of candidatesFor(opening(token))) {
        const size = name.words.length
        if (size < bestLength) continue
        const fitting = fit(name.words, tokens, first, last)
        if (!fitting || (size === bestLength && best && !preferred(name, best.name))) continue
        best = { entry, name, first, last: fitting.last, cases: fitting.cases }
        bestLength = size
      }
      return best
    },
  }
}

const NONE: readonly never[] = []

/** The word itself, or the first piece of one with inner stops. */
function opening(word: Word): Pick<Word, 'key' | 'form'> {
  const pieces = piecesOf(word)
  return pieces ? { key: keyOf(pieces[0] ?? ''), form: 0 } : word
}

/** Whether a word is the first of a name, whatever its capitals. */
const mayBegin = ({ words: [first] }: WrittenName, key: string): boolean =>
  first !== undefined && formOf(first, key) !== null

/** Of two names of one length the sure one wins, then the one that stands whole in the data: «Суми» before «Сум». */
const preferred = (candidate: WrittenName, best: WrittenName): boolean =>
  best.doubt !== null && candidate.doubt === null

/** The cases that the words of a name share in the text, and the token that it ends with. */
function fit(
  words: readonly NameWord[],
  tokens: readonly Word[],
  first: number,
  last: number,
): { cases: Case[]; last: number } | null {
  let cases: readonly Case[] = []
  let at = first
  let passed = 0
  let ends = first
  let closes = true
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place]
    const token = at <= last ? tokens[at] : undefined
    if (!word || !token) return null
    const pieces = piecesOf(token)
    const piece = pieces?.[passed] ?? ''
    const found = pieces ? casesOf(word, piece, keyOf(piece)) : casesOf(word, token.text, token.key)
    if (!found) return null
    if (place === 0 || cases.length === 0) cases = found
    else {
      const both = cases.filter((one) => found.includes(one))
      if (both.length > 0) cases = both
    }
    ends = at
    passed += 1
    // Stops at the end of a token may be left out of a name.
    closes = pieces === null || pieces.slice(passed).every((later) => later === '.')
    if (pieces === null || passed === pieces.length) {
      at += 1
      passed = 0
    }
  }
  return closes ? { cases: [...cases], last: ends } : null
}
