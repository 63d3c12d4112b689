import type { Actor } from './actor.ts'
import type { Conflict } from './conflict.ts'
import type { Document } from './document.ts'
import type { Issue } from './issue.ts'
import type { Meeting } from './meeting.ts'
import type { Report } from './report.ts'
import type { Statement } from './statement.ts'

/**
 * What all findings add up to: Parley's public format.
 * Fields may be added; none is renamed, dropped or given another meaning without a new `format`.
 */
export interface ParleyRecord {
  format: 'parley-record/1'
  reports: Report[]
  actors: Actor[]
  meetings: Meeting[]
  statements: Statement[]
  issues: Issue[]
  documents: Document[]
  conflicts: Conflict[]
}

/** A record of no report. */
export const emptyRecord = (): ParleyRecord => ({
  format: 'parley-record/1',
  reports: [],
  actors: [],
  meetings: [],
  statements: [],
  issues: [],
  documents: [],
  conflicts: [],
})
