import { rememberToken } from '../remember-token.ts'
import type { Token } from '../token.ts'
import type { Ahead, Opening } from './openings.ts'

/** One opening of a rule. */
interface Start<Rule> {
  rule: Rule
  opening: Opening
}

/** What of the rules that begin with one token goes on with a second; undefined where the sentence ends before it. */
type Seconds<Rule> = (second: Token | undefined) => readonly Rule[]

const STARTS_WITH_DIGIT = /^\p{N}/u

/**
 * Finds the rules that may begin with two tokens, in the order in which they are given. What begins with a first token is
 * gathered when that token is first met, and what of it goes on with a second likewise; most tokens of a text begin
 * nothing and cost one look-up.
 */
export function indexStarts<Rule>(
  rules: readonly Rule[],
  openingsOf: (rule: Rule) => readonly Opening[],
): (first: Token, second: Token | undefined) => readonly Rule[] {
  const starts = rules.flatMap((rule) => openingsOf(rule).map((opening): Start<Rule> => ({ rule, opening })))
  const placesOf = indexFirst(starts.map(({ opening }) => opening.first))
  // Tokens that begin the same share what is known of their seconds: there is no more of it than the grammar has.
  const shared = new Map<string, { apart: Seconds<Rule>; glued: Seconds<Rule> }>()
  const secondsOf = rememberToken((key) => {
    const places = placesOf(key)
    if (places.length === 0) return null
    const name = places.join(' ')
    const known = shared.get(name)
    if (known) return known
    const own = places.flatMap((place) => starts[place] ?? [])
    const seconds = {
      apart: indexSeconds(own, ({ opening }) => opening.then.apart),
      glued: indexSeconds(own, ({ opening }) => opening.then.glued),
    }
    shared.set(name, seconds)
    return seconds
  })
  return (first, second) => {
    const seconds = secondsOf(first)
    if (!seconds) return []
    return (second?.start === first.end ? seconds.glued : seconds.apart)(second)
  }
}

/** Places of the first tokens that a key fits, ascending. */
function indexFirst(firsts: readonly Ahead[]): (key: string) => number[] {
  const byKey = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  const byDigit: number[] = []
  let longest = 0
  for (const [place, { keys, stems, digits }] of firsts.entries()) {
    for (const key of keys) append(byKey, key, place)
    for (const stem of stems) {
      append(byStem, stem, place)
      longest = Math.max(longest, stem.length)
    }
    if (digits) byDigit.push(place)
  }
  return (key) => {
    const places = [...(byKey.get(key) ?? [])]
    for (let length = 1; length <= Math.min(longest, key.length); length++)
      places.push(...(byStem.get(key.slice(0, length)) ?? []))
    if (STARTS_WITH_DIGIT.test(key)) places.push(...byDigit)
    return places.sort((one, other) => one - other)
  }
}

function append(map: Map<string, number[]>, key: string, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

function indexSeconds<Rule>(starts: readonly Start<Rule>[], aheadOf: (start: Start<Rule>) => Ahead): Seconds<Rule> {
  const fitting = (fits: (ahead: Ahead) => boolean): readonly Rule[] => [
    ...new Set(starts.filter((start) => fits(aheadOf(start))).map(({ rule }) => rule)),
  ]
  const keys = new Set(starts.flatMap((start) => [...aheadOf(start).keys]))
  const stems = new Set(starts.flatMap((start) => [...aheadOf(start).stems]))
  const byKey = new Map<string, readonly Rule[]>()
  const whatever = fitting((ahead) => ahead.anything)
  const digits = fitting((ahead) => ahead.anything || ahead.digits)
  return (second) => {
    if (!second) return whatever
    const { key } = second
    const known = byKey.get(key)
    if (known) return known
    if (!keys.has(key) && !startsWithOne(key, stems)) return STARTS_WITH_DIGIT.test(key) ? digits : whatever
    const rules = fitting((ahead) => goesOnWith(ahead, key))
    // Words with a known stem are without number, those under `keys` are not.
    if (keys.has(key)) byKey.set(key, rules)
    return rules
  }
}

const goesOnWith = ({ anything, digits, keys, stems }: Ahead, key: string): boolean =>
  anything || keys.has(key) || startsWithOne(key, stems) || (digits && STARTS_WITH_DIGIT.test(key))

function startsWithOne(key: string, stems: ReadonlySet<string>): boolean {
  for (const stem of stems) if (key.startsWith(stem)) return true
  return false
}
