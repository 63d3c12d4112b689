import type { Meeting, Move } from '../../../parley/src/model/meeting.ts'

/** A meeting that did not come to pass as its entry has it, and the move to its other entry. */
export interface MovedMeeting extends Meeting {
  movedTo: Move & { meeting: string }
}

/** Whether a meeting was moved to a day or place that has an entry of its own: this one is no second meeting. */
export function isMoved(meeting: Meeting): meeting is MovedMeeting {
  return meeting.status === 'postponed' && meeting.movedTo != null && meeting.movedTo.meeting !== null
}
