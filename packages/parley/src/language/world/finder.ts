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
  /** The longest name that starts at a part; null if none does. */
  at(parts: readonly Part[], index: number): Found<Entry> | null
}

/** A token, or a piece of one that holds inner stops ("U.S.", "Delo.ua"). */
export interface Part {
  text: string
  key: string
  /** As of a token; 0 for a piece of one. */
  form: number
  token: number
  /** The token ends here, or only stops follow in it. */
  closes: boolean
  opens: boolean
}

interface Candidate<Entry> {
  entry: Entry
  name: WrittenName
}

/** Tokens as parts, in order. `first` and `last` are token numbers, `last` included. */
export function partsOfTokens(tokens: readonly Token[], first: number, last: number): Part[] {
  const parts: Part[] = []
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index]
    if (!token) continue
    const { text, key, kind, form } = token
    if (kind !== 'word' || !key.includes('.')) {
      parts.push({ text, key, form, token: index, opens: true, closes: true })
      continue
    }
    const pieces = partsOf(text)
    pieces.forEach((piece, place) => {
      const closes = pieces.slice(place + 1).every((later) => later === '.')
      parts.push({ text: piece, key: keyOf(piece), form: 0, token: index, opens: place === 0, closes })
    })
  }
  return parts
}

/**
 * Makes an empty finder: names are kept under the stem of their first word, and those that a word of a text may begin
 * are looked up once. Nothing may be added once something was looked for.
 */
export function createFinder<Entry>(): Finder<Entry> {
  const stems = createStems<Candidate<Entry>>()
  const candidatesFor = rememberToken((key): readonly Candidate<Entry>[] => {
    const candidates: Candidate<Entry>[] = []
    for (const known of stems.of(key))
      for (const candidate of known) if (mayBegin(candidate.name, key)) candidates.push(candidate)
    return candidates.length > 0 ? candidates : NONE
  })
  return {
    add(entry, name) {
      const first = name.words[0]
      if (!first) return
      const candidate = { entry, name }
      for (const stem of new Set(first.stems.map((one) => one.stem))) stems.add(stem, candidate)
    },
    at(parts, index) {
      const part = parts[index]
      if (!part?.opens) return null
      let best: Found<Entry> | null = null
      let bestLength = 0
      for (const candidate of candidatesFor(part)) {
        const size = candidate.name.words.length
        if (size < bestLength) continue
        const cases = fit(candidate.name.words, parts, index)
        if (!cases || (size === bestLength && best && !preferred(candidate, best))) continue
        best = { ...candidate, first: part.token, last: parts[index + size - 1]?.token ?? part.token, cases }
        bestLength = size
      }
      return best
    },
  }
}

const NONE: readonly never[] = []

/** Whether a word is the first of a name, whatever its capitals. */
const mayBegin = ({ words: [first] }: WrittenName, key: string): boolean =>
  first !== undefined && formOf(first, key) !== null

/** Of two names of one length the sure one wins, then the one that stands whole in the data: «Суми» before «Сум». */
function preferred<Entry>(candidate: Candidate<Entry>, best: Candidate<Entry>): boolean {
  return best.name.doubt !== null && candidate.name.doubt === null
}

function fit(words: readonly NameWord[], parts: readonly Part[], index: number): Case[] | null {
  let cases: readonly Case[] = []
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place]
    const part = parts[index + place]
    if (!word || !part) return null
    const found = casesOf(word, part.text, part.key)
    if (!found) return null
    if (place === 0 || cases.length === 0) cases = found
    else {
      const both = cases.filter((one) => found.includes(one))
      if (both.length > 0) cases = both
    }
  }
  return parts[index + words.length - 1]?.closes ? [...cases] : null
}
