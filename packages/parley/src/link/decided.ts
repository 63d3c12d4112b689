import type { Things, ToldByReport } from '../model/record-rows.ts'
import type { Printed } from './text-print.ts'

/** What linking decided of all reports, before any of them is told anew: so no more is held than what they share. */
export interface Decided {
  /** In the order of the reports' ids. */
  findings: readonly Printed[]
  things: Things
  /** What one of them tells, with the ids of the record. */
  toldBy(findings: Printed): ToldByReport
}
