import { slackOf, spanOf } from '../model/edtf.ts'
import { type Edtf, type Evidence, isByPerson } from '../model/evidence.ts'
import type { Progress } from '../model/issue.ts'
import type { Decided } from './decided.ts'

/**
 * What was decided without what meetings are said to have brought by reports that were published before their day: such a
 * report cannot know. What it tells of an issue still stands there, tied to no meeting.
 */
export function withoutForesight({ findings, things, toldBy }: Decided): Decided {
  const published = new Map(findings.map(({ report }) => [report.id, report.published]))
  const dates = new Map(things.meetings.map(({ id, when }) => [id, when]))
  const mayTell = (evidence: readonly Evidence[], when: Edtf | null): boolean =>
    evidence.length === 0 ||
    evidence.some((one) => isByPerson(one) || !isBefore(published.get(one.report) ?? null, when))
  const tied = (step: Progress): Progress =>
    step.meeting === null || mayTell(step.evidence, dates.get(step.meeting) ?? null) ? step : { ...step, meeting: null }
  const meetings = things.meetings.map((meeting) => {
    const outcomes = meeting.outcomes.filter(({ evidence }) => mayTell(evidence, meeting.when))
    return outcomes.length === meeting.outcomes.length ? meeting : { ...meeting, outcomes }
  })
  return {
    findings,
    things: { ...things, meetings },
    toldBy(one) {
      const told = toldBy(one)
      return { ...told, progress: told.progress.map(([issue, step]) => [issue, tied(step)]) }
    },
  }
}

/** Whether a report surely came out before a meeting began. Of what has no day, or no year, nothing is sure. */
function isBefore(published: Edtf | null, when: Edtf | null): boolean {
  const report = published === null ? null : spanOf(published)
  const meeting = when === null ? null : spanOf(when)
  if (!report || !meeting || report.yearUnknown || meeting.yearUnknown) return false
  return report.to + slackOf(report) < meeting.from - slackOf(meeting)
}
