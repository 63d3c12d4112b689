import type { Token } from '../../../language/token.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

interface Phrase {
  first: number
  last: number
}

/** ", as well as" */
const MOST = 4

/**
 * What joins two phrases that stand one behind the other with nothing but joining words, articles and titles between: "and" in
 * "President X and the Rwandan President Y", "," in "Kenya, Mali and Niger". Null where anything else stands there, or nothing.
 */
export function joiners(
  { tokens }: ResolvedReport,
  { grammar, offices, affiliations }: ResolvedSentence,
  one: Phrase,
  other: Phrase,
): Token[] | null {
  const titles = [...offices, ...affiliations]
  const isOfTitle = (place: number): boolean => titles.some(({ first, last }) => first <= place && place <= last)
  const joining: Token[] = []
  for (let place = one.last + 1; place < other.first; place++) {
    const token = tokens[place]
    if (!token || grammar.articles.definite.has(token.key) || isOfTitle(place)) continue
    if (!grammar.and.has(token.key) || joining.length === MOST) return null
    joining.push(token)
  }
  return joining.length > 0 ? joining : null
}

/** A word, and not a comma alone. */
export const hasConjunction = (joining: readonly Token[] | null): boolean =>
  joining !== null && joining.some(({ kind }) => kind === 'word')
