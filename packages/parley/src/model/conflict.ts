import type { Evidence, Id } from './evidence.ts'

/** Two or more reports that cannot both be right on one field. Both sides stand; nothing is averaged. */
export interface Conflict {
  subject: Id
  field: string
  /** Whom or what of the subject it is about, where the field has several: the person who attended or did not. */
  about?: Id
  readings: { value: string; evidence: Evidence[]; independentSources: number }[]
}
