import type { Pattern } from './pattern.ts'
import type { Slot, Stretch, Values } from './slot.ts'

/** A way in which a pattern fits: the token after it, and what its slots read. */
export interface Fit {
  next: number
  values: Values
}

/** Every way in which a pattern fits at a token, in order. */
export type Fits = (stretch: Stretch, at: number) => readonly Fit[]

/** Goes on from a token with what slots have read so far, and adds each way to the end to `found`. */
type Matcher = (stretch: Stretch, sofar: Fit, found: Fit[]) => void

/**
 * Makes a pattern ready to be tried: each part knows what comes after it, so that nothing is gathered on the way. Patterns
 * repeat nothing, so the work at one token is bounded.
 */
export function compileFits(pattern: Pattern, slots: ReadonlyMap<string, Slot>): Fits {
  const match = compile(pattern, slots, (_stretch, sofar, found) => void found.push(sofar))
  return (stretch, at) => {
    const found: Fit[] = []
    match(stretch, { next: at, values: NO_VALUES }, found)
    return found
  }
}

const NO_VALUES: Values = {}

function compile(part: Pattern, slots: ReadonlyMap<string, Slot>, then: Matcher): Matcher {
  switch (part.kind) {
    case 'sequence':
      return part.parts.reduceRight((after, inner) => compile(inner, slots, after), then)
    case 'choice':
      return eachOf(part.options.map((option) => compile(option, slots, then)))
    case 'optional':
      return eachOf([compile(part.part, slots, then), then])
    case 'slot':
      return slotMatcher(part, slots.get(part.slot), then)
    case 'wordings':
      return wordingsMatcher(part.byFirst, then)
    case 'word':
      return wordMatcher((key) => key === part.key, then)
    case 'stem':
      return wordMatcher((key) => key.startsWith(part.stem), then)
  }
}

const eachOf =
  (ways: readonly Matcher[]): Matcher =>
  (stretch, sofar, found) => {
    for (const way of ways) way(stretch, sofar, found)
  }

const wordMatcher =
  (isWord: (key: string) => boolean, then: Matcher): Matcher =>
  (stretch, { next, values }, found) => {
    const token = next <= stretch.last ? stretch.tokens[next] : undefined
    if (token && isWord(token.key)) then(stretch, { next: next + 1, values }, found)
  }

function slotMatcher({ name }: { name: string }, slot: Slot | undefined, then: Matcher): Matcher {
  return (stretch, { next: at, values }, found) => {
    if (!slot || at > stretch.last) return
    for (const { next, value } of slot.read(stretch, at)) {
      const read = typeof value === 'object' ? value : { [name]: value }
      then(stretch, { next, values: { ...values, ...read } }, found)
    }
  }
}

const wordingsMatcher =
  (byFirst: ReadonlyMap<string, readonly string[][]>, then: Matcher): Matcher =>
  (stretch, { next, values }, found) => {
    const token = next <= stretch.last ? stretch.tokens[next] : undefined
    for (const rest of (token && byFirst.get(token.key)) ?? NONE)
      if (follows(rest, stretch, next + 1)) then(stretch, { next: next + 1 + rest.length, values }, found)
  }

const NONE: readonly string[][] = []

function follows(keys: readonly string[], { tokens, last }: Stretch, at: number): boolean {
  if (at + keys.length - 1 > last) return false
  for (let place = 0; place < keys.length; place++) if (tokens[at + place]?.key !== keys[place]) return false
  return true
}
