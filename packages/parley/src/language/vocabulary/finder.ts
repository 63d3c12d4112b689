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

/** A step of the trie: the words that may come next, by the number of the word class. Many share one where nothing comes next. */
interface Step {
  readonly next: Map<number, Step>
  readonly entries: readonly CueEntry[]
}

/** A class that a form belongs to, with what the form tells. */
interface Membership {
  number: number
  features: Features
}

/** What the trie asks of a form. */
interface Form {
  classes: readonly Membership[]
  /** Phrases that start with it; most words of a text start none. */
  openings: readonly Opening[]
}

/** A first step of the trie, with the phrases that are over with it. */
interface Opening {
  step: Step
  features: Features
  whole: readonly Pick<Cue, 'entry' | 'features'>[]
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
  const classOf = {
    exact: new Map<string, number>(),
    inflected: new Map<string, number>(),
    prefix: new Map<string, number>(),
  }
  const exact = new Map<string, number[]>()
  const prefixes = createStems<number>()
  let registered = 0

  const register = ({ how, word }: Alternative): number => {
    if (how === 'any') return ANY_WORD
    const known = classOf[how].get(word)
    if (known !== undefined) return known
    const number = ++registered
    classOf[how].set(word, number)
    if (how === 'prefix') prefixes.add(keyOf(word), number)
    else if (how === 'exact') exact.set(keyOf(word), [...(exact.get(keyOf(word)) ?? []), number])
    return number
  }

  /** A step with the words of a phrase from a place on behind it. `alone`: the step where nothing else is over. */
  const grown = (step: Step, { words, alone }: { words: PatternWord[]; alone: Step }, from: number): Step => {
    const word = words[from]
    if (!word) return step === NOWHERE ? alone : { ...step, entries: [...step.entries, ...alone.entries] }
    const next = step.next === NOWHERE.next ? new Map<number, Step>() : step.next
    for (const alternative of word.alternatives) {
      const number = register(alternative)
      next.set(number, grown(next.get(number) ?? NOWHERE, { words, alone }, from + 1))
    }
    return step.next === next ? step : { next, entries: step.entries }
  }
  let root = NOWHERE
  for (const { words, entry } of phrases)
    root = grown(root, { words, alone: { next: NOWHERE.next, entries: [entry] } }, 0)

  const formOf = rememberToken((key): Form => {
    const classes = (exact.get(key) ?? []).map((number): Membership => ({ number, features: NO_FEATURES }))
    for (const { word, features } of functionWords.has(key) ? [] : forms(key)) {
      const number = classOf.inflected.get(word)
      if (number !== undefined) classes.push({ number, features })
    }
    classes.sort((one, other) => one.number - other.number)
    for (const numbers of prefixes.of(key).toReversed())
      for (const number of numbers) classes.push({ number, features: NO_FEATURES })
    // A copy has room for its items and for no more: one is kept for each form of a text.
    return classes.length > 0 ? { classes: classes.slice(), openings: openingsOf(root, classes).slice() } : OUTSIDE
  })

  const any = root.next.get(ANY_WORD)
  return { find: (tokens, first, last) => longest(search({ tokens, first, last }, any, formOf)) }
}

/** Where no phrase leads: most steps of the trie are a last word, and nothing comes next. */
const NOWHERE: Step = { next: new Map(), entries: [] }

const NO_FEATURES: Features = {}

/** A form that no phrase has. */
const OUTSIDE: Form = { classes: [], openings: [] }

/** Most phrases are one word: what they tell is worked out with the form, and not at each place again. */
function openingsOf(root: Step, classes: readonly Membership[]): Opening[] {
  const openings: Opening[] = []
  for (const { number, features } of classes) {
    const step = root.next.get(number)
    if (!step) continue
    openings.push({
      step,
      features,
      whole: step.entries.map((entry) => ({ entry, features: told(entry, [features]) })),
    })
  }
  return openings
}

/** The class that every word belongs to. */
const ANY_WORD = 0

interface Stretch {
  tokens: readonly Token[]
  first: number
  last: number
}

function search({ tokens, first, last }: Stretch, any: Step | undefined, formOf: (token: Token) => Form): Cue[] {
  const found: Cue[] = []
  const path: Features[] = []
  let from = first
  /** From a step that the token at a place led to. */
  const goOn = (step: Step, place: number): void => {
    const token = place < last ? tokens[place + 1] : undefined
    if (!token || step.next.size === 0) return
    const next = token.kind === 'mark' ? undefined : step.next.get(ANY_WORD)
    if (next) reach(next, place + 1)
    for (const { number, features } of formOf(token).classes) {
      const other = step.next.get(number)
      if (!other) continue
      path.push(features)
      reach(other, place + 1)
      path.pop()
    }
  }
  const reach = (step: Step, place: number): void => {
    for (const entry of step.entries) found.push({ entry, first: from, last: place, features: told(entry, path) })
    goOn(step, place)
  }
  for (; from <= last; from++) {
    const token = tokens[from]
    if (!token) continue
    if (any && token.kind !== 'mark') reach(any, from)
    for (const { step, features, whole } of formOf(token).openings) {
      for (const cue of whole) found.push({ entry: cue.entry, first: from, last: from, features: cue.features })
      if (step.next.size === 0) continue
      path.push(features)
      goOn(step, from)
      path.pop()
    }
  }
  return found
}

/** What a phrase tells by the forms of its words. */
function told({ tense }: CueEntry, words: readonly Features[]): Features {
  const merged = mergeFeatures(words)
  return tense ? { ...merged, tense } : merged
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
