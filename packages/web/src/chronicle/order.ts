import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { parseEdtf } from '../dates/edtf.ts'

/** Meetings from the latest back; the undated stay last. The API gives them from the earliest on. */
export function latestMeetingsFirst(meetings: readonly Meeting[]): Meeting[] {
  const dayOf = ({ when }: Meeting) => {
    const span = when ? parseEdtf(when) : null
    return span?.start ?? span?.end ?? Number.MIN_SAFE_INTEGER
  }
  return meetings.toSorted((a, b) => dayOf(b) - dayOf(a))
}
