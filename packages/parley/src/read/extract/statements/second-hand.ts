import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** How long a relative clause behind a source may be, in tokens. */
const LONGEST_CLAUSE = 24

/**
 * «посилаючись на депутата, якому про це сказали в партії, …», "a person who was briefed by one of his aides, …": the last
 * token of the clause that tells how a source knows; the same place where none stands there.
 */
export function pastSecondHand(report: ResolvedReport, { grammar, last: end }: ResolvedSentence, last: number): number {
  if (report.tokens[last + 1]?.text !== ',') return last
  const relative = [last + 2, last + 3].some((place) => {
    const { key = '' } = report.tokens[place] ?? {}
    return grammar.relative.has(key) || grammar.who.has(key)
  })
  if (!relative) return last
  for (let place = last + 3; place <= Math.min(end, last + LONGEST_CLAUSE); place++)
    if (report.tokens[place]?.text === ',' || report.tokens[place]?.text === ':') return place - 1
  return last
}
