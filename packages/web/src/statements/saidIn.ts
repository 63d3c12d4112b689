import type { Evidence } from '../../../parley/src/model/evidence.ts'

/** What was said, as the report that tells of it first has it: the parts of a quotation that a verb stands between, in order. */
export function saidIn(evidence: readonly Evidence[]): string[] {
  const [first] = evidence
  const own = evidence.filter(({ report, timing }) => report === first?.report && timing === first.timing)
  return [...new Set(own.toSorted((one, other) => one.start - other.start).map(({ quote }) => quote))]
}
