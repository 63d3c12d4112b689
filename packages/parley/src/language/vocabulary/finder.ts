import type { Cue } from '../cue.ts'
import { keyOf } from '../key.ts'
import type { Features } from '../morphology.ts'
import type { CueFinder } from '../pack.ts'
import type { Token } from '../token.ts'
import type { CueEntry } from './entry.ts'
import { rememberToken } from '../remember-token.ts'
import { createStems } from '../stems.ts'
import type { Forms } from './forms.ts'
import type { Alternative, PatternWord } from './pattern.ts'

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

/** A class that a form belongs to, with what the form tells. */
interface Membership {
  number: number
  features: Features
}

/** What the trie asks of a form. */
interface Form {
  classes: readonly Membership[]
  /** Some phrase starts with it: most words of a text start none. */
  opens: boolean
}

/** The forms of the vocabulary's words, and the commonest words of the language: «после» is no form of «посол». */
export interface Inflecting {
  forms: Forms
  functionWords: ReadonlySet<string>
}

/**
 * Compiles phrases into one trie over word classes, so that a text is searched in one pass however many
 * phrases there are. A class is one alternative of a pattern word (`план~`); the classes of a form are
 * looked up once and remembered.
 */
export function compileFinder(phrases: readonly Phrase[], { forms, functionWords }: Inflecting): CueFinder {
  const classOf = new Map<string, number>()
  const exact = new Map<string, number[]>()
  const prefixes = createStems<number>()
  const root: Step = { next: new Map(), entries: [] }

  const register = (alternative: Alternative): number => {
    const name = `${alternative.how} ${alternative.word}`
    const known = classOf.get(name)
    if (known !== undefined) return known
    if (alternative.how === 'any') return ANY_WORD
    const number = classOf.size + 1
    classOf.set(name, number)
    const key = keyOf(alternative.word)
    if (alternative.how === 'prefix') prefixes.add(key, number)
    else if (alternative.how === 'exact') exact.set(key, [...(exact.get(key) ?? []), number])
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

  const formOf = rememberToken((key): Form => {
    const classes = (exact.get(key) ?? []).map((number): Membership => ({ number, features: {} }))
    for (const { word, features } of functionWords.has(key) ? [] : forms(key)) {
      const number = classOf.get(`inflected ${word}`)
      if (number !== undefined) classes.push({ number, features })
    }
    classes.sort((one, other) => one.number - other.number)
    for (const numbers of prefixes.of(key).toReversed())
      for (const number of numbers) classes.push({ number, features: {} })
    return { classes, opens: classes.some(({ number }) => root.next.has(number)) }
  })

  return { find: (tokens, first, last) => longest(search({ tokens, first, last }, root, formOf)) }
}

/** The class that every word belongs to. */
const ANY_WORD = 0

interface Stretch {
  tokens: readonly Token[]
  first: number
  last: number
}

function search({ tokens, first, last }: Stretch, root: Step, formOf: (token: Token) => Form): Cue[] {
  const found: Cue[] = []
  const told: Features[] = []
  let from = first
  const follow = (step: Step, place: number): void => {
    if (step.entries.length > 0) {
      const merged = mergeFeatures(told)
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
    if (any) follow(any, place + 1)
    for (const { number, features } of formOf(token).classes) {
      const next = step.next.get(number)
      if (!next) continue
      told.push(features)
      follow(next, place + 1)
      told.pop()
    }
  }
  const anyOpens = root.next.has(ANY_WORD)
  for (; from <= last; from++) {
    const token = tokens[from]
    if (token && (anyOpens || formOf(token).opens)) follow(root, from)
  }
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
  if (cues.length < 2) return cues
  cues.sort((one, other) => one.first - other.first || other.last - one.last)
  const reach = new Map<string, number>()
  const kept: Cue[] = []
  for (const cue of cues) {
    const kind = cue.entry.meaning.cue
    const reached = reach.get(kind) ?? -1
    if (cue.last <= reached && !isIssue(kind)) continue
    if (isKept(cue, kept)) continue
    reach.set(kind, Math.max(reached, cue.last))
    kept.push(cue)
  }
  return kept
}

/** Two patterns of one kind and one dictionary form may fit the same words. */
function isKept({ entry, first, last }: Cue, kept: readonly Cue[]): boolean {
  for (let place = kept.length - 1; place >= 0; place--) {
    const other = kept[place]
    if (!other || other.first < first) return false
    if (other.last === last && other.entry.meaning.cue === entry.meaning.cue && other.entry.lemma === entry.lemma)
      return true
  }
  return false
}

/** A phrase of the agenda may name two issues at once («мирний план про гарантії безпеки»). */
const isIssue = (kind: string): boolean => kind === 'issue'
