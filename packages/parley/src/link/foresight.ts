import { slackOf, spanOf } from '../model/edtf.ts'
import { type Edtf, type Evidence, type Id, isByPerson } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'

/**
 * The record without what its meetings are said to have brought by reports that were published before their day: such a
 * report cannot know. What it tells of an issue still stands there, tied to no meeting.
 */
export function withoutForesight(record: ParleyRecord): ParleyRecord {
  const published = new Map(record.reports.map((report) => [report.id, report.published]))
  const meetings = new Map(record.meetings.map((meeting) => [meeting.id, meeting]))
  const mayTell = (evidence: readonly Evidence[], { when }: Meeting): boolean =>
    evidence.length === 0 ||
    evidence.some((one) => isByPerson(one) || !isBefore(published.get(one.report) ?? null, when))
  const isTied = (meeting: Id | null, evidence: readonly Evidence[]): boolean => {
    const there = meeting === null ? undefined : meetings.get(meeting)
    return there === undefined || mayTell(evidence, there)
  }
  return {
    ...record,
    meetings: record.meetings.map((meeting) => {
      const outcomes = meeting.outcomes.filter(({ evidence }) => mayTell(evidence, meeting))
      return outcomes.length === meeting.outcomes.length ? meeting : { ...meeting, outcomes }
    }),
    issues: record.issues.map((issue) => ({
      ...issue,
      progress: issue.progress.map((step) => (isTied(step.meeting, step.evidence) ? step : { ...step, meeting: null })),
    })),
  }
}

/** Whether a report surely came out before a meeting began. Of what has no day, or no year, nothing is sure. */
function isBefore(published: Edtf | null, when: Edtf | null): boolean {
  const report = published === null ? null : spanOf(published)
  const meeting = when === null ? null : spanOf(when)
  if (!report || !meeting || report.yearUnknown || meeting.yearUnknown) return false
  return report.to + slackOf(report) < meeting.from - slackOf(meeting)
}
