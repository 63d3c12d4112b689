import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'

/** "U.S. dockworkers", "US flight attendants": people of a trade, whose country neither speaks nor wants anything by them. */
export const isOfItsPeople = (
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { last }: { last: number },
): boolean => {
  const place = grammar.bodyOwnerLeads.has(tokens[last + 1]?.key ?? '') ? last + 2 : last + 1
  return tokens[place]?.shape === 'lower' && grammar.bodyOwners.has(tokens[place]?.key ?? '')
}
