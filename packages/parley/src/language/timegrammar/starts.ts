import { remember } from '../remember.ts'
import { rememberToken } from '../remember-token.ts'
import type { Token } from '../token.ts'
import { indexAheads } from './aheads.ts'
import type { Opening } from './openings.ts'

/** What of the rules that begin with one token goes on with a second; undefined where the sentence ends before it. */
type Seconds<Rule> = (second: Token | undefined) => readonly Rule[]

/**
 * Finds the rules that may begin with two tokens, in the order in which they are given. What begins with a first token is
 * gathered when that token is first met, and what of it goes on with a second likewise; most tokens of a text begin
 * nothing and cost one look-up.
 */
export function indexStarts<Rule>(
  rules: readonly Rule[],
  openingsOf: (rule: Rule) => readonly Opening[],
): (first: Token, second: Token | undefined) => readonly Rule[] {
  const starts = rules.flatMap((rule) => openingsOf(rule).map((opening) => ({ rule, opening })))
  const isAsked = askedOf(starts.map(({ opening }) => opening))
  const placesOf = indexAheads(starts.map(({ opening }) => opening.first))
  // Tokens that begin the same share what is known of their seconds: there is no more of it than the grammar has.
  const shared = new Map<string, { apart: Seconds<Rule>; glued: Seconds<Rule> }>()
  const secondsOf = rememberToken((key) => {
    const places = placesOf(key)
    if (places.length === 0) return null
    const name = places.join(' ')
    const known = shared.get(name)
    if (known) return known
    const own = places.flatMap((place) => starts[place] ?? [])
    const seconds = { apart: indexSeconds(own, 'apart', isAsked), glued: indexSeconds(own, 'glued', isAsked) }
    shared.set(name, seconds)
    return seconds
  })
  return (first, second) => {
    const seconds = secondsOf(first)
    if (!seconds) return []
    return (second?.start === first.end ? seconds.glued : seconds.apart)(second)
  }
}

/** Whether any opening asks for a token as its second: of most tokens none does. */
function askedOf(openings: readonly Opening[]): (token: Token) => boolean {
  const placesOf = indexAheads(openings.flatMap(({ then }) => [then.apart, then.glued]))
  const always = placesOf('')
  return rememberToken((key) => placesOf(key) !== always)
}

function indexSeconds<Rule>(
  starts: readonly { rule: Rule; opening: Opening }[],
  how: keyof Opening['then'],
  isAsked: (token: Token) => boolean,
): Seconds<Rule> {
  const placesOf = indexAheads(starts.map(({ opening }) => opening.then[how]))
  const rulesAt = (places: readonly number[]): readonly Rule[] => [
    ...new Set(places.flatMap((place) => starts[place]?.rule ?? [])),
  ]
  // Most words lead on to nothing, and only what may end before them is left.
  const always = placesOf('')
  const endsBefore = rulesAt(always)
  const rulesBefore = remember((key) => {
    const places = placesOf(key)
    return places === always ? endsBefore : rulesAt(places)
  })
  return (second) => (second && isAsked(second) ? rulesBefore(second.key) : endsBefore)
}
