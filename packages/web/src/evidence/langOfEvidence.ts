import type { Evidence, LanguageTag } from '../../../parley/src/model/evidence.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'

/** The language of the report that a wording was read from; null when it is not known. */
export function langOfEvidence(evidence: readonly Evidence[], refers: Refers): LanguageTag | null {
  const first = evidence[0]
  return first ? (refers.reports[first.report]?.language ?? null) : null
}
