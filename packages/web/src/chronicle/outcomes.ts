import type { Evidence, Id } from '../../../parley/src/model/evidence.ts'
import type { OutcomeOf } from '../../../parley/src/model/meeting.ts'

/** What came of a meeting, each once, with every passage that tells it. */
export function eachOutcomeOnce(outcomes: readonly OutcomeOf<Id>[]): { summary: string; evidence: Evidence[] }[] {
  const once = Map.groupBy(outcomes, ({ summary }) => summary)
  return [...once].map(([summary, told]) => ({ summary, evidence: told.flatMap(({ evidence }) => evidence) }))
}
