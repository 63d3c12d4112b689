import type { FoundMeeting, FoundProgress, FoundStatement } from '../../model/findings.ts'

/**
 * Gives each meeting what came of it: progress told of it other than that something was discussed. The summary is two
 * terms, "issue: state"; who shows it words them.
 */
export function withOutcomes(
  meetings: readonly FoundMeeting[],
  progress: readonly FoundProgress[],
  said: readonly FoundStatement[],
): FoundMeeting[] {
  return meetings.map((meeting, place) => ({
    ...meeting,
    outcomes: progress
      .filter((one) => one.meeting === place && one.state !== 'discussed')
      .map((one) => {
        const [first] = one.evidence
        const statement = said.findIndex((other) =>
          other.evidence.some((evidence) => first && first.start <= evidence.start && evidence.end <= first.end),
        )
        return {
          statement: statement < 0 ? null : statement,
          summary: `${one.issue}: ${one.state}`,
          evidence: one.evidence,
        }
      }),
  }))
}
