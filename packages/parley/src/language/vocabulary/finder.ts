import type { Cue } from '../cue.ts'
import { keyOf } from '../key.ts'
import type { Features, InflectedForm } from '../morphology.ts'
import type { CueFinder } from '../pack.ts'
import type { Token } from '../token.ts'
import type { CueEntry } from './entry.ts'
import { type Alternative, formsOf, type PatternWord } from './pattern.ts'

/** A pattern with what it means. */
export interface Phrase {
  words: PatternWord[]
  entry: CueEntry
}

/** A step of the trie: the words that may come next, by the number of the word class. */
interface Step {
  next: Map<number, Step>
  entries: CueEntry[]
}

/** The classes that a form belongs to, each with what the form tells. */
type Classes = ReadonlyMap<number, Features>

const SHORTEST_PREFIX = 2

/** How the language inflects, and its commonest words: «после» is no form of «посол». */
export interface Inflecting {
  inflect(lemma: string): InflectedForm[]
  functionWords: ReadonlySet<string>
}

/**
 * Compiles phrases into one trie over word classes, so that a text is searched in one pass however many
 * phrases there are. A class is one alternative of a pattern word (`план~`); the classes of a form are
 * looked up once and remembered.
 */
export function compileFinder(phrases: readonly Phrase[], { inflect, functionWords }: Inflecting): CueFinder {
  const classOf = new Map<string, number>()
  const exact = new Map<string, Map<number, Features>>()
  const prefixes = new Map<string, number[]>()
  const root: Step = { next: new Map(), entries: [] }

  const register = (alternative: Alternative): number => {
    const name = `${alternative.how} ${alternative.word}`
    const known = classOf.get(name)
    if (known !== undefined) return known
    if (alternative.how === 'any') return ANY_WORD
    const number = classOf.size + 1
    classOf.set(name, number)
    const prefix = keyOf(alternative.word)
    if (alternative.how === 'prefix') prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), number])
    else
      for (const [form, features] of formsOf(alternative, inflect)) {
        if (alternative.how === 'inflected' && functionWords.has(form)) continue
        const classes = exact.get(form) ?? new Map<number, Features>()
        classes.set(number, features)
        exact.set(form, classes)
      }
    return number
  }

  const insert = (step: Step, words: readonly PatternWord[], entry: CueEntry): void => {
    const [word, ...rest] = words
    if (!word) {
      step.entries.push(entry)
      return
    }
    for (const alternative of word.alternatives) {
      const number = register(alternative)
      let next = step.next.get(number)
      if (!next) step.next.set(number, (next = { next: new Map(), entries: [] }))
      insert(next, rest, entry)
    }
  }
  for (const { words, entry } of phrases) insert(root, words, entry)

  const remembered = new Map<string, Classes>()
  const classesOf = (key: string): Classes => {
    const known = remembered.get(key)
    if (known) return known
    const classes = new Map(exact.get(key))
    for (let length = SHORTEST_PREFIX; length <= key.length; length++)
      for (const number of prefixes.get(key.slice(0, length)) ?? []) if (!classes.has(number)) classes.set(number, {})
    if (remembered.size < REMEMBERED_FORMS) remembered.set(key, classes)
    return classes
  }

  return { find: (tokens, first, last) => longest(search({ tokens, first, last }, root, classesOf)) }
}

/** The class that every word belongs to. */
const ANY_WORD = 0

/** Bounds the memory that hostile text can take. */
const REMEMBERED_FORMS = 200_000

interface Stretch {
  tokens: readonly Token[]
  first: number
  last: number
}

function search({ tokens, first, last }: Stretch, root: Step, classesOf: (key: string) => Classes): Cue[] {
  const found: Cue[] = []
  const follow = (step: Step, from: number, place: number, features: readonly Features[]): void => {
    if (step.entries.length > 0) {
      const merged = mergeFeatures(features)
      for (const entry of step.entries)
        found.push({
          entry,
          first: from,
          last: place - 1,
          features: entry.tense ? { ...merged, tense: entry.tense } : merged,
        })
    }
    const token = tokens[place]
    if (!token || place > last || step.next.size === 0) return
    const any = token.kind !== 'mark' ? step.next.get(ANY_WORD) : undefined
    if (any) follow(any, from, place + 1, features)
    for (const [number, told] of classesOf(token.key)) {
      const next = step.next.get(number)
      if (next) follow(next, from, place + 1, [...features, told])
    }
  }
  for (let place = first; place <= last; place++) follow(root, place, place, [])
  return found
}

/** A phrase has the tense of its first verb, and the cases that its declined words share. */
function mergeFeatures(words: readonly Features[]): Features {
  const merged: Features = {}
  for (const word of words) {
    merged.tense ??= word.tense
    merged.number ??= word.number
    merged.gender ??= word.gender
    if (!word.cases) continue
    const shared = merged.cases?.filter((one) => word.cases?.includes(one)) ?? word.cases
    if (shared.length > 0) merged.cases = shared
  }
  return merged
}

/** For each kind of cue the longest at its place; what lies within a longer one of its kind is left out. */
function longest(cues: Cue[]): Cue[] {
  cues.sort((one, other) => one.first - other.first || other.last - one.last)
  const reach = new Map<string, number>()
  const kept: Cue[] = []
  const seen = new Set<string>()
  for (const cue of cues) {
    const kind = cue.entry.meaning.cue
    const span = `${kind} ${cue.first} ${cue.last} ${cue.entry.lemma}`
    if (cue.last <= (reach.get(kind) ?? -1) && !isIssue(kind)) continue
    if (seen.has(span)) continue
    seen.add(span)
    reach.set(kind, Math.max(reach.get(kind) ?? -1, cue.last))
    kept.push(cue)
  }
  return kept
}

/** A phrase of the agenda may name two issues at once («мирний план про гарантії безпеки»). */
const isIssue = (kind: string): boolean => kind === 'issue'
