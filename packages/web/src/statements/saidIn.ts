import type { Evidence } from '../../../parley/src/model/evidence.ts'

/** What was said: the parts of a quotation that a verb stands between, in the order of the text; what a person read there again once. */
export function saidIn(evidence: readonly Evidence[]): string[] {
  const parts = new Map(evidence.map((one) => [`${one.report} ${one.start} ${one.end}`, one]))
  return [...parts.values()].toSorted((one, other) => one.start - other.start).map(({ quote }) => quote)
}
