import type { Evidence, Id } from './evidence.ts'

/** Two or more reports that cannot both be right on one field. Both sides stand; nothing is averaged. */
export interface Conflict {
  subject: Id
  field: string
  readings: { value: string; evidence: Evidence[]; independentSources: number }[]
}
