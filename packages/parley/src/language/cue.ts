import type { Features } from './morphology.ts'
import type { CueEntry } from './vocabulary/entry.ts'

/** A word or phrase of the pack's vocabulary, found in a report. Tokens are counted over the report; `last` is included. */
export interface Cue {
  entry: CueEntry
  first: number
  last: number
  features: Features
}
