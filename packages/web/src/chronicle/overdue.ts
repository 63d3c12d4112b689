import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { parseEdtf } from '../dates/edtf.ts'

/** Whether a meeting was announced for a day that is past, as of the last report, and nothing says what became of it. */
export function isOverdue(meeting: Meeting, lastReport: string | null | undefined): boolean {
  if (meeting.status !== 'announced' || !meeting.when || !lastReport) return false
  const until = parseEdtf(meeting.when)?.end
  const now = parseEdtf(lastReport)?.end
  return until != null && now != null && until < now
}
