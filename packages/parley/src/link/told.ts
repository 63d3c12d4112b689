import type { Id } from '../model/evidence.ts'
import type { ToldByReport } from '../model/record-rows.ts'
import type { Report } from '../model/report.ts'
import { type IssueContext, positionsOf, progressOf } from './issues.ts'
import { mentionsIn } from './mentions.ts'
import type { SameWords } from './same-words.ts'
import { sourcesOf, type StatementContext, statementsOf } from './statements.ts'
import type { Printed } from './text-print.ts'

/** With what decisions a report is told anew. */
export interface TellingContext extends IssueContext, StatementContext {
  sameWords: SameWords
  /** Copy to original, and by what each copy is held to be one. */
  copies: ReadonlyMap<Id, Id>
  copyBy: ReadonlyMap<Id, string>
}

/** What rests on one report alone, with the ids of the record. */
export const toldBy = (findings: Printed, context: TellingContext): ToldByReport => ({
  report: toReport(findings, context),
  statements: statementsOf(findings, context),
  progress: progressOf(findings, context),
  positions: positionsOf(findings, context),
  mentions: mentionsIn(findings, context.linked),
})

function toReport(findings: Printed, { linked, copies, copyBy }: TellingContext): Report {
  const { report } = findings
  const by = copyBy.get(report.id)
  return {
    ...report,
    sources: sourcesOf(findings, report.sources, linked),
    copyOf: copies.get(report.id) ?? null,
    ...(by !== undefined && { copyBy: by }),
  }
}
