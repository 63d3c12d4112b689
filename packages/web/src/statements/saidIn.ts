import type { Evidence } from '../../../parley/src/model/evidence.ts'

/** What was said: the parts of a quotation that a verb stands between, in the order of the text. */
export const saidIn = (evidence: readonly Evidence[]): string[] =>
  evidence.toSorted((one, other) => one.start - other.start).map(({ quote }) => quote)
