import type { Actor } from './actor.ts'
import type { Conflict } from './conflict.ts'
import type { Document } from './document.ts'
import type { Evidence, Id } from './evidence.ts'
import type { Issue, Position, Progress } from './issue.ts'
import type { Meeting } from './meeting.ts'
import { emptyRecord, type ParleyRecord } from './record.ts'
import type { Report } from './report.ts'
import type { Statement } from './statement.ts'

/** A part of a record that is kept by itself, so that a report more writes what it touches and leaves the rest. */
export type RecordRow =
  | { noun: 'report'; id: Id; place: string; content: ToldByReport }
  | { noun: 'actor'; id: Id; place: string; content: Omit<Actor, 'mentions'> }
  | { noun: 'meeting'; id: Id; place: string; content: Meeting }
  | { noun: 'issue'; id: Id; place: string; content: Pick<Issue, 'id' | 'names'> }
  | { noun: 'document'; id: Id; place: string; content: Document }
  | { noun: 'conflict'; id: Id; place: string; content: Conflict[] }

/** What rests on one report alone: its mentions of an actor go with it, since some actors are in every report. */
export interface ToldByReport {
  report: Report
  statements: Statement[]
  progress: [issue: Id, told: Progress][]
  positions: [issue: Id, told: Position][]
  mentions: [actor: Id, told: Evidence[]][]
}

/** What of a record no single report has to itself. */
export interface Things {
  actors: Omit<Actor, 'mentions'>[]
  meetings: Meeting[]
  issues: Pick<Issue, 'id' | 'names'>[]
  documents: Document[]
  conflicts: Conflict[]
}

/** How much a record holds. */
export interface RecordSize {
  reports: number
  meetings: number
  statements: number
}

/** A record taken apart. `gatherRows` puts it together again. */
export function* rowsOf(record: ParleyRecord): Generator<RecordRow> {
  for (const told of toldByReports(record).values()) yield reportRow(told)
  yield* rowsOfThings(thingsOf(record))
}

export const reportRow = (content: ToldByReport): RecordRow => ({
  noun: 'report',
  id: content.report.id,
  place: '',
  content,
})

export function* rowsOfThings({ actors, meetings, issues, documents, conflicts }: Things): Generator<RecordRow> {
  for (const content of actors) yield { noun: 'actor', id: content.id, place: '', content }
  for (const content of meetings) yield { noun: 'meeting', id: content.id, place: content.when ?? UNDATED, content }
  for (const content of issues) yield { noun: 'issue', id: content.id, place: '', content }
  for (const content of documents) yield { noun: 'document', id: content.id, place: '', content }
  for (const [id, content] of Map.groupBy(conflicts, ({ subject }) => subject))
    yield { noun: 'conflict', id, place: '', content }
}

export const thingsOf = ({ actors, meetings, issues, documents, conflicts }: ParleyRecord): Things => ({
  actors: actors.map(({ mentions: _mentions, ...actor }) => actor),
  meetings,
  issues: issues.map(({ id, names }) => ({ id, names })),
  documents,
  conflicts,
})

/** After every date. */
const UNDATED = '~'

/** What each report of a record tells, by its id. */
export function toldByReports({ reports, actors, statements, issues }: ParleyRecord): Map<Id, ToldByReport> {
  const told = new Map<Id, ToldByReport>()
  for (const report of reports)
    told.set(report.id, { report, statements: [], progress: [], positions: [], mentions: [] })
  const of = (evidence: readonly Evidence[]): ToldByReport => {
    const own = told.get(evidence[0]?.report ?? '')
    if (own === undefined) throw new RangeError('a record that tells of a report which it does not have')
    return own
  }
  for (const { id, mentions } of actors)
    for (const own of Map.groupBy(mentions, ({ report }) => report).values()) of(own).mentions.push([id, own])
  for (const statement of statements) of(statement.evidence).statements.push(statement)
  for (const { id, progress, positions } of issues) {
    for (const one of progress) of(one.evidence).progress.push([id, one])
    for (const one of positions) of(one.evidence).positions.push([id, one])
  }
  return told
}

/** Gathers the rows of a record, in the order in which a record stands: reports by id, meetings by date. */
export interface RowGatherer {
  take(row: RecordRow): void
  record(): ParleyRecord
}

/** Rows must come by noun, place and id; those of a noun together. */
export function gatherRows(): RowGatherer {
  const record = emptyRecord()
  const told: ToldByReport[] = []
  return {
    take(row) {
      if (row.noun === 'report') told.push(row.content)
      else if (row.noun === 'actor') record.actors.push({ ...row.content, mentions: [] })
      else if (row.noun === 'meeting') record.meetings.push(row.content)
      else if (row.noun === 'issue') record.issues.push({ ...row.content, progress: [], positions: [] })
      else if (row.noun === 'document') record.documents.push(row.content)
      else record.conflicts.push(...row.content)
    },
    record() {
      const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
      const issues = new Map(record.issues.map((issue) => [issue.id, issue]))
      // Of a part of a record an actor may be named whose own row is in another.
      const actorOf = (id: Id): Actor => {
        const actor = actors.get(id) ?? { id, kind: 'group', names: {}, sameAs: [], roles: [], mentions: [] }
        actors.set(id, actor)
        return actor
      }
      for (const { report, statements, progress, positions, mentions } of told) {
        record.reports.push(report)
        record.statements.push(...statements)
        for (const [issue, one] of progress) issues.get(issue)?.progress.push(one)
        for (const [issue, one] of positions) issues.get(issue)?.positions.push(one)
        for (const [actor, own] of mentions) for (const one of own) actorOf(actor).mentions.push(one)
      }
      return { ...record, actors: [...actors.values()] }
    },
  }
}
