import type { Edtf, Id } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import { actorsIn } from './actor-use.ts'
import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referConflict, referMeeting, referProgress, referStatement, refersOf } from './refers.ts'
import type { Served } from './served.ts'
import type { MeetingPage, MeetingQuery, MeetingView, Window } from './views.ts'
import { matcher, searchText } from './words.ts'

/** Meetings that a query asks for, by day, undated last. */
export async function listMeetings(served: Served, query: MeetingQuery & Required<Window>): Promise<MeetingPage> {
  const { status, place, actor } = query
  const isFound = await foundBy(served, query.q ?? '')
  const found = served.indexed.meetings.filter(
    (meeting) =>
      (status === undefined || meeting.status === status) &&
      (place === undefined || meeting.place === place) &&
      (actor === undefined || actorsIn(meeting).includes(actor)) &&
      isWithin(meeting.when, query) &&
      isFound(meeting),
  )
  return pageOf(served.indexed, found, query, referMeeting)
}

/** Tells meetings that have all words of a query: in any form, or with only their beginnings typed so far. */
async function foundBy({ indexed, searcher }: Served, q: string): Promise<(meeting: Meeting) => boolean> {
  if (q.trim() === '') return () => true
  const begins = matcher(q)
  const found = new Set(indexed.searchMeetings(await searcher.wanted(q)))
  return (meeting) => found.has(meeting) || begins(searchText(indexed.meetingWords(meeting)))
}

/** A meeting with what else the record says of it; null when there is none of that id. */
export function viewMeeting(indexed: IndexedRecord, id: Id): MeetingView | null {
  const meeting = indexed.meetingById.get(id)
  if (!meeting) return null
  const statements = indexed.saidOf.get(id) ?? []
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
