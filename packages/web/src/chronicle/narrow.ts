import type { Meeting } from '../../../parley/src/model/meeting.ts'
import type { ChronicleSearch } from './search.ts'

/** The meetings of the status and the side that are asked for. Words are searched by the server, which knows their forms. */
export function narrow(meetings: readonly Meeting[], { status, side }: ChronicleSearch): Meeting[] {
  return meetings.filter((meeting) => (!status || meeting.status === status) && (!side || sidesOf(meeting).has(side)))
}

/** The sides of a meeting, those of the people who took part included. */
export function sidesOf(meeting: Meeting): Set<string> {
  const sides = new Set(meeting.sides)
  for (const participant of meeting.participants) if (participant.side) sides.add(participant.side)
  return sides
}
