import type { Findings, FoundActor } from '../../model/findings.ts'
import type { NotBody } from '../../model/report.ts'
import type { SearchKnowledge } from './knowledge.ts'
import { basesOf, soundOf } from './sounds.ts'
import { pairTerm, titleTerm } from './terms.ts'
import { type SearchWord, searchKey, wordsOf } from './words.ts'

/** Grows when the same report gives other terms: then indexes are made anew. */
export const SEARCH_VERSION = '1'

/** A word that names somebody or something, found by how its base form sounds. */
export interface SearchName {
  sound: string
  base: string
  word: string
}

/** What one report is found by. */
export interface SearchEntry {
  terms: string[]
  /** Those of the terms that are words. */
  words: string[]
  names: SearchName[]
}

/** What is around a report, not of it: nobody looks for the headlines of other pages. */
const AROUND: ReadonlySet<NotBody['kind']> = new Set(['advert', 'teaser', 'navigation'])

/** Makes the entry of a report for an index: a function of its findings alone. */
export function createSearchEntries(knowledge: SearchKnowledge): (findings: Findings) => SearchEntry {
  return ({ report, actors }) => {
    const title = Array.from(wordsOf(report.title ?? ''), ({ key }) => key)
    const body = Array.from(searchedWords(report.text, report.notBody), ({ key }) => key)
    const words = limited(new Set([...title, ...body]))
    const terms = limited(new Set([...words, ...sequence(title).map(titleTerm), ...pairs(title), ...pairs(body)]))
    return { terms, words, names: actors.flatMap((actor) => namesOf(actor, knowledge)) }
  }
}

/** A report as long as a book is found by what it begins with: an index takes no more of one (300,000 letters). */
const LONGEST_ENTRY = 300_000

function limited(terms: Iterable<string>): string[] {
  const kept: string[] = []
  let length = 0
  for (const term of terms) {
    length += term.length + 1
    if (length > LONGEST_ENTRY) break
    kept.push(term)
  }
  return kept
}

/** Words of a report's text that it is found by. */
export function* searchedWords(text: string, notBody: readonly NotBody[]): Generator<SearchWord> {
  const around = notBody.filter(({ kind }) => AROUND.has(kind)).toSorted((a, b) => a.start - b.start)
  let part = 0
  for (const word of wordsOf(text)) {
    while ((around[part]?.end ?? Number.POSITIVE_INFINITY) <= word.start) part++
    if ((around[part]?.start ?? Number.POSITIVE_INFINITY) > word.start) yield word
  }
}

/** The pairs of neighbours. */
const pairs = (words: readonly string[]): string[] =>
  words.slice(1).map((word, place) => pairTerm(words[place] ?? '', word))

const sequence = (words: readonly string[]): string[] => [...words, ...pairs(words)]

/** Every word that names an actor, with the base forms that the reader and the world know for it, in all their scripts. */
function namesOf({ names, known, mentions }: FoundActor, { morphologies, world }: SearchKnowledge): SearchName[] {
  const worldNames = known === null ? [] : Object.values(world.names(known)).flat()
  const parts = [...Object.values(names).flat(), ...worldNames].map((name) =>
    Array.from(wordsOf(name), ({ key }) => key),
  )
  const bases = new Set(parts.flat())
  /** A name of one word stands for those of one word in the other languages: Geneva, Женева. */
  const single = known === null ? [] : parts.filter(({ length }) => length === 1).flat()
  const found = new Map<string, SearchName>()
  for (const { quote } of mentions) {
    const words = [...wordsOf(quote)]
    for (const { key: word, start, end } of words) {
      const form = quote.slice(start, end)
      if (form === form.toLowerCase()) continue
      const own = basesOf(form.toLowerCase(), morphologies(form)).map(searchKey)
      const fitting = own.filter((base) => bases.has(base))
      const told = [...(fitting.length > 0 ? fitting : [word]), ...(words.length === 1 ? single : [])]
      for (const base of told) found.set(`${base} ${word}`, { sound: soundOf(base), base, word })
    }
  }
  return [...found.values()].filter(({ sound }) => sound !== '')
}
