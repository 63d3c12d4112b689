import { rememberToken } from '../remember-token.ts'
import type { Token } from '../token.ts'
import { indexAheads } from './aheads.ts'
import type { Opening } from './openings.ts'

/** Openings that a token fits: one object for all tokens that fit the same. */
interface Fitting<Rule> {
  /** Ascending. */
  places: readonly number[]
  /** The rules of those of them that the token behind fits too, by what that one fits: worked out when the two first meet. */
  rules: Map<Fitting<Rule>, readonly Rule[]>
}

/** What a token fits where it stands first, and second behind a space or none. */
interface Fittings<Rule> {
  first: Fitting<Rule>
  apart: Fitting<Rule>
  glued: Fitting<Rule>
}

/**
 * Finds the rules that may begin with two tokens, in the order in which they are given. What a form fits is worked out when
 * it is first met; most tokens of a text begin nothing and cost one look-up.
 */
export function indexStarts<Rule>(
  rules: readonly Rule[],
  openingsOf: (rule: Rule) => readonly Opening[],
): (first: Token, second: Token | undefined) => readonly Rule[] {
  const starts = rules.flatMap((rule) => openingsOf(rule).map((opening) => ({ rule, opening })))
  const fittingOf = {
    first: indexFittings<Rule>(starts.map(({ opening }) => opening.first)),
    apart: indexFittings<Rule>(starts.map(({ opening }) => opening.then.apart)),
    glued: indexFittings<Rule>(starts.map(({ opening }) => opening.then.glued)),
  }
  const allOf = (key: string): Fittings<Rule> => ({
    first: fittingOf.first(key),
    apart: fittingOf.apart(key),
    glued: fittingOf.glued(key),
  })
  const none = allOf('')
  const fittings = rememberToken((key) => {
    const own = allOf(key)
    const isNone = own.first === none.first && own.apart === none.apart && own.glued === none.glued
    return isNone ? none : own
  })
  return (token, next) => {
    const { first } = fittings(token)
    if (first.places.length === 0) return NO_RULES
    const behind = next ? fittings(next) : none
    const second = next?.start === token.end ? behind.glued : behind.apart
    const known = first.rules.get(second)
    if (known) return known
    const both = new Set(second.places)
    const found = new Set(first.places.flatMap((place) => (both.has(place) ? (starts[place]?.rule ?? []) : [])))
    const rulesOfBoth = [...found]
    first.rules.set(second, rulesOfBoth)
    return rulesOfBoth
  }
}

const NO_RULES: readonly never[] = []

/** What a token with a key fits of all that may be asked of it; '' fits what asks for nothing. */
function indexFittings<Rule>(aheads: readonly Opening['first'][]): (key: string) => Fitting<Rule> {
  const placesOf = indexAheads(aheads)
  const shared = new Map<string, Fitting<Rule>>()
  return (key) => {
    const places = placesOf(key)
    const name = places.join(' ')
    const known = shared.get(name)
    if (known) return known
    const fitting = { places, rules: new Map() }
    shared.set(name, fitting)
    return fitting
  }
}
