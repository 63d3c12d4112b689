import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { gap, partedBy, type Stretch } from './clause.ts'

/** What each comma between a date and its verb counts, in tokens. */
const COMMA = 4
/** … and each conjunction. */
const CONJUNCTION = 6

/** Tokens between two phrases; a comma counts for several, and a conjunction that joins something else to one of them. */
export const remoteness = (
  report: ResolvedReport,
  sentence: ResolvedSentence,
  one: Stretch,
  other: Stretch,
): number => {
  const [from, to] = one.last < other.first ? [one.last + 1, other.first] : [other.last + 1, one.first]
  let joins = 0
  for (let place = from; place < to; place++) {
    const token = report.tokens[place]
    if (token?.kind === 'word' && sentence.grammar.and.has(token.key) && !joinsNames(sentence, place)) joins++
  }
  return gap(one, other) + COMMA * partedBy(report, one, other) + CONJUNCTION * joins
}

/** «Х и У встретились»: it joins those who met, and no clauses. */
const joinsNames = ({ mentions, offices, affiliations, references }: ResolvedSentence, place: number): boolean =>
  [...mentions, ...affiliations, ...references].some(({ last }) => last === place - 1) &&
  [...mentions, ...offices, ...affiliations, ...references].some(({ first }) => first > place && first - place <= 2)
