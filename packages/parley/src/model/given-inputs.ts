import type { Id } from './evidence.ts'

/** An input by where it came from, the report that it is, and what was given with it. */
export interface GivenWith {
  /** Key of the input. */
  key: string
  origin: string
  sha256: string
  report: Id
  /** What a person, or what lies beside the file, says of it: outlet, day, title, address, language. */
  given: object
}

/**
 * Tells whether an input counts once it came after another of the same bytes: where as much was given with it, or more; where
 * the same was given with both, the first by key, so that the order in which they came does not matter.
 */
export function outweighing(told: readonly GivenWith[]): (later: string, earlier: string) => boolean {
  const givenWith = new Map(told.map(({ key, given }) => [key, fieldsOf(given)]))
  return (later, earlier) => {
    const [one, other] = [givenWith.get(later), givenWith.get(earlier)]
    if (one === undefined || other === undefined) return true
    if (one.length !== other.length) return one.length > other.length
    return String(one) === String(other) ? later <= earlier : true
  }
}

const fieldsOf = (given: object): string[] =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => JSON.stringify([name, value]))
    .sort()
