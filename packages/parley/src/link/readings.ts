import type { Conflict } from '../model/conflict.ts'
import type { Evidence, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { byEvidence } from './actors.ts'
import type { Origins } from './origins.ts'

export type Reading = Conflict['readings'][number]

/** What of the record several reports tell of, and who stands behind each. */
export interface Witnesses {
  subject: Id
  origins: Origins
}

interface Account {
  value: string
  findings: readonly Findings[]
  evidence: readonly Evidence[]
}

/** What some of the reports tell of a field. */
export const readingOf = (
  { origins }: Pick<Witnesses, 'origins'>,
  { value, findings, evidence }: Account,
): Reading => ({
  value,
  evidence: [...evidence].sort(byEvidence),
  independentSources: origins.count(findings),
})

/** The fields on which reports may contradict each other. */
export const CONFLICT_FIELDS = [
  'when',
  'place',
  'ordinals',
  'status',
  'participants',
  'hours',
  'count',
  'points',
  'speaker',
  'wording',
] as const

type ConflictField = (typeof CONFLICT_FIELDS)[number]

/** A contradiction, where there are two readings or more. */
export const conflict = (
  { subject }: Pick<Witnesses, 'subject'>,
  { field, about, readings }: { field: ConflictField; about?: Id; readings: Reading[] },
): Conflict[] => (readings.length > 1 ? [{ subject, field, ...(about ? { about } : {}), readings }] : [])
