import type { Conflict } from '../model/conflict.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Meeting } from '../model/meeting.ts'
import { idsOf } from './ids.ts'
import { conflictsOf } from './meeting-conflicts.ts'
import { toMoves } from './meeting-moves.ts'
import { localIds } from './local-ids.ts'
import type { LocalMeeting } from './meeting-outline.ts'
import { type MeetingContext, toMeeting } from './meeting-record.ts'
import { byKeys } from './order.ts'

/** Meetings with their ids, and on what their reports differ. */
export interface LinkedMeetings {
  meetings: Meeting[]
  conflicts: Conflict[]
  meetingId(findings: Findings, ref: number): Id | null
}

/** The meetings of the record out of the accounts of each. */
export function linkMeetings(groups: readonly LocalMeeting[][], context: MeetingContext): LinkedMeetings {
  const entries = new Map(nameGroups(groups, context))
  const { linked, origins, moves } = context
  const conflicts = [...entries].flatMap(([group, { id }]) =>
    conflictsOf({ group, subject: id, linked, origins, moved: moves.away.get(group) ?? null }),
  )
  const meetings = [...entries].map(([group, meeting]) => ({ ...meeting, ...toMoves(group, { moves, entries }) }))
  return { meetings, conflicts, meetingId: idsIn(entries) }
}

type Entry = [group: readonly LocalMeeting[], meeting: Meeting]

function nameGroups(groups: readonly LocalMeeting[][], context: MeetingContext): Entry[] {
  const made = groups.map((group) => ({ group, meeting: toMeeting(group, context) }))
  const placeOf = ({ meeting }: (typeof made)[number]): string =>
    `${meeting.evidence[0]?.report} ${String(meeting.evidence[0]?.start).padStart(9, '0')}`
  made.sort(byKeys(({ meeting }) => nameOf(meeting), placeOf))
  const ids = idsOf(made, ({ meeting }) => nameOf(meeting), placeOf)
  return made.map((one) => [one.group, { id: ids.get(one) ?? nameOf(one.meeting), ...one.meeting }])
}

/** Apart from where meetings are made, so that what they were made from is not held with it. */
function idsIn(entries: ReadonlyMap<readonly LocalMeeting[], Meeting>): LinkedMeetings['meetingId'] {
  const idOf = localIds([...entries].map(([group, { id }]) => ({ id, members: group })))
  return (findings, ref) => idOf(findings, ref) || null
}

/** "meeting-2031-03-14-place-vienna-country-fr-country-pl": what tells a meeting from others. */
function nameOf(meeting: Omit<Meeting, 'id'>): string {
  const when = (meeting.when ?? 'undated').replaceAll('/', '--').replace(/[~?%]/gu, '')
  return ['meeting', when, meeting.place ?? '', ...meeting.sides].filter(Boolean).join('-')
}
