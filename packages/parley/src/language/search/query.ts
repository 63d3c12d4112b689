import { remember } from '../remember.ts'
import type { SearchName } from './entry.ts'
import type { SearchKnowledge } from './knowledge.ts'
import { basesOf, soundOf, soundsLike } from './sounds.ts'
import { headOf, pairTerm, titleTerm } from './terms.ts'
import { searchKey, wordsOf } from './words.ts'

/** A word that is looked for. */
export interface AskedWord {
  /** As it was typed. */
  key: string
  /** Keys of all forms that it may have, in every language that its script is of. */
  forms: readonly string[]
  /** Base forms that it may have as a name, and how they sound. */
  bases: readonly { base: string; sound: string }[]
}

/** What is looked for: all of the parts. A part is a word, or a phrase of several that stand one after the other. */
export type Asked = readonly (readonly AskedWord[])[]

/** The same with names in whatever form and script: for each word of each part every word that will do. */
export type Wanted = readonly (readonly (readonly string[])[])[]

/** Terms of an index: of each list one must be there. */
export type TermLists = readonly (readonly string[])[]

/** Nobody asks for more words; hostile queries do. */
const MOST_WORDS = 16

/** «…», "…", “…” and „…“; or what stands between spaces. */
const PARTS = /[«"“„]([^«»"“”„]*)[»"”“]|[^\s«»"“”„]+/gu

/** Reads what a person typed: words, and phrases in quotation marks. What joins words without a space is a phrase. */
export function createQueryReader({ morphologies }: SearchKnowledge): (query: string) => Asked {
  const ask = remember((word): AskedWord => {
    const own = morphologies(word)
    const inflected = /\p{L}/u.test(word) ? own.flatMap(({ formsLike }) => formsLike(word)) : []
    const bases = /^\p{L}{2}/u.test(word) ? [...new Set(basesOf(word, own).map(searchKey))] : []
    return {
      key: searchKey(word),
      forms: [...new Set([word, ...inflected].map(searchKey))],
      bases: bases.map((base) => ({ base, sound: soundOf(base) })).filter(({ sound }) => sound !== ''),
    }
  })
  return (query) => {
    let left = MOST_WORDS
    return [...query.matchAll(PARTS)].flatMap(([chunk, quoted]) => {
      const text = quoted ?? chunk
      const words = [...wordsOf(text)].slice(0, left).map(({ start, end }) => ask(text.slice(start, end).toLowerCase()))
      left -= words.length
      return words.length === 0 ? [] : [words]
    })
  }
}

/** What an index knows of words: which of them some text has, and which name somebody who sounds so. */
export interface KnownWords {
  words: readonly string[]
  names: readonly SearchName[]
  begun: readonly string[]
}

/** What an index is asked about the words of a query. */
export function wordsAsked(asked: Asked): { words: string[]; sounds: string[]; beginnings: string[] } {
  const words = asked.flat()
  return {
    words: [...new Set(words.flatMap(({ forms }) => forms))],
    sounds: [...new Set(words.flatMap(({ bases }) => bases.map(({ sound }) => sound)))],
    beginnings: [...new Set(words.map(({ key }) => key))].filter((key) => key.length >= LEAST_BEGINNING),
  }
}

/** Fewer letters begin too many words. */
const LEAST_BEGINNING = 3

/**
 * Leaves of each word the forms that some text has, and adds the names that sound like it. A word that no text has in
 * any form is taken for the beginning of one, as it is while it is typed.
 */
export function wantedOf(asked: Asked, known: KnownWords): Wanted {
  const words = new Set(known.words)
  return asked.map((part) =>
    part.map(({ key, forms, bases }) => {
      const alike = known.names.filter((name) =>
        bases.some(({ base, sound }) => sound === name.sound && soundsLike(base, name.base)),
      )
      const found = [...forms.filter((form) => words.has(form)), ...alike.map(({ word }) => word)]
      const begins = key.length >= LEAST_BEGINNING && found.length === 0
      return [...new Set(begins ? known.begun.filter((word) => word.startsWith(key)) : found)]
    }),
  )
}

/** What an index must hold for a report to be found. */
export function termsOf(wanted: Wanted): TermLists {
  return wanted.flatMap((part) => [...part, ...part.slice(1).map((next, place) => pairs(part[place] ?? [], next))])
}

/** The same for its title. */
export const titleTermsOf = (wanted: Wanted): TermLists => termsOf(wanted).map((terms) => terms.map(titleTerm))

function pairs(words: readonly string[], next: readonly string[]): string[] {
  const heads = (forms: readonly string[]): string[] => [...new Set(forms.map(headOf))]
  const after = heads(next)
  return heads(words).flatMap((head) => after.map((second) => pairTerm(head, second)))
}
