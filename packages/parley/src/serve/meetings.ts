import type { Edtf, Id } from '../model/evidence.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import { actorsIn } from './actor-use.ts'
import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referConflict, referMeeting, referProgress, referStatement, refersOf } from './refers.ts'
import type { MeetingPage, MeetingQuery, MeetingView, Window } from './views.ts'

/** Meetings that a query asks for, by day, undated last. */
export function listMeetings(indexed: IndexedRecord, query: MeetingQuery & Required<Window>): MeetingPage {
  const { status, place, actor } = query
  const found = indexed.meetings.filter(
    (meeting) =>
      (status === undefined || meeting.status === status) &&
      (place === undefined || meeting.place === place) &&
      (actor === undefined || actorsIn(meeting).includes(actor)) &&
      isWithin(meeting.when, query),
  )
  return pageOf(indexed, found, query, referMeeting)
}

/** A meeting with what else the record says of it; null when there is none of that id. */
export function viewMeeting(indexed: IndexedRecord, id: Id): MeetingView | null {
  const meeting = indexed.meetingById.get(id)
  if (!meeting) return null
  const brought = new Set(meeting.outcomes.map((outcome) => outcome.statement))
  const statements = indexed.statements.filter((statement) => brought.has(statement.id))
  const progress = indexed.record.issues.flatMap((issue) =>
    issue.progress.filter((one) => one.meeting === id).map((one) => ({ ...one, issue: issue.id })),
  )
  const conflicts = indexed.record.conflicts.filter((conflict) => conflict.subject === id)
  const refers = refersOf(indexed, (to) => {
    referMeeting(to, meeting)
    for (const statement of statements) referStatement(to, statement)
    for (const one of progress) referProgress(to, one)
    for (const conflict of conflicts) referConflict(to, conflict)
  })
  return { meeting, statements, progress, conflicts, refers }
}

/** Whether any day that a date may mean is asked for. Of a year that is not known, no day is. */
function isWithin(date: Edtf | null, { from, to }: Pick<MeetingQuery, 'from' | 'to'>): boolean {
  if (from === undefined && to === undefined) return true
  const days = date === null ? null : edtfDays(date)
  if (!days || (days.first === null && days.last === null)) return false
  return (to === undefined || (days.first ?? '') <= to) && (from === undefined || (days.last ?? '9999-12-31') >= from)
}
