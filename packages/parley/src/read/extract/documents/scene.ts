import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Where a phrase stands. */
export interface DocumentScene {
  report: ResolvedReport
  sentence: ResolvedSentence
  /** The sentence before. */
  before: ResolvedSentence | undefined
}
