import type { Wanted } from '../language/search/query.ts'
import type { Actor } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import type { Id } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Meeting } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Report } from '../model/report.ts'
import { saidOfMeetings } from '../model/said-of-meetings.ts'
import type { Statement } from '../model/statement.ts'
import { type ActorUse, actorUses } from './actor-use.ts'
import { inOrder, latestReport, meetingByDay, mostMentioned, byDayOrReport } from './order.ts'
import { meetingWords } from './meeting-words.ts'
import { type ReadOfReport, readByReport } from './reading.ts'
import { createTextSearch } from './text-search.ts'

/** A record with what the routes look up in it. Lists stand in the order in which they are answered. */
export interface IndexedRecord {
  record: ParleyRecord
  reports: Report[]
  actors: Actor[]
  meetings: Meeting[]
  statements: Statement[]
  documents: Document[]
  reportById: ReadonlyMap<Id, Report>
  actorById: ReadonlyMap<Id, Actor>
  meetingById: ReadonlyMap<Id, Meeting>
  statementById: ReadonlyMap<Id, Statement>
  issueById: ReadonlyMap<Id, Issue>
  documentById: ReadonlyMap<Id, Document>
  /** What an actor took part in and said, in numbers. */
  uses: ReadonlyMap<Id, ActorUse>
  /** Statements by the words of their passages and of who is said to have said them. */
  searchStatements: (wanted: Wanted) => Statement[]
  /** Meetings by their words. */
  searchMeetings: (wanted: Wanted) => Meeting[]
  meetingWords: (meeting: Meeting) => string[]
  /** What a meeting brought in words, and what was said of it. */
  saidOf: ReadonlyMap<Id, Statement[]>
  /** What rests on a report. */
  read: ReadonlyMap<Id, ReadOfReport>
}

/** In time linear in the size of the record, but for the sorting. */
export function indexRecord(record: ParleyRecord): IndexedRecord {
  const reportById = byId(record.reports)
  const statements = inOrder(record.statements, byDayOrReport(reportById))
  const meetings = inOrder(record.meetings, meetingByDay)
  const wordsOfMeeting = meetingWords(record)
  return {
    record,
    reports: inOrder(record.reports, latestReport),
    actors: inOrder(record.actors, mostMentioned),
    meetings,
    statements,
    documents: inOrder(record.documents, byDayOrReport(reportById)),
    reportById,
    actorById: byId(record.actors),
    meetingById: byId(record.meetings),
    statementById: byId(record.statements),
    issueById: byId(record.issues),
    documentById: byId(record.documents),
    uses: actorUses(record),
    searchStatements: createTextSearch(statements, ({ speakerText, evidence }) => [
      speakerText,
      ...evidence.map(({ quote }) => quote),
    ]),
    searchMeetings: createTextSearch(meetings, wordsOfMeeting),
    meetingWords: wordsOfMeeting,
    saidOf: saidOfMeetings({ meetings, statements }),
    read: readByReport(record),
  }
}

function byId<Item extends { id: Id }>(items: readonly Item[]): Map<Id, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
