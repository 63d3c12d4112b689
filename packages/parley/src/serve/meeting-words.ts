import type { Meeting } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'
import { actorsIn } from './actor-use.ts'

/**
 * Tells by what words a meeting is found: names of whoever takes part and of its place and issues, in all languages;
 * its passages, outcomes and the number of its round.
 */
export function meetingWords({ actors, issues }: ParleyRecord): (meeting: Meeting) => string[] {
  const names = new Map([
    ...actors.map((actor) => [actor.id, Object.values(actor.names).flat()] as const),
    ...issues.map((issue) => [issue.id, Object.values(issue.names)] as const),
  ])
  return (meeting) => [
    ...[
      ...actorsIn(meeting),
      ...(meeting.thirdParties ?? []).map(({ actor }) => actor),
      ...(meeting.place === null ? [] : [meeting.place]),
      ...meeting.issues,
    ].flatMap((id) => names.get(id) ?? []),
    ...meeting.evidence.map(({ quote }) => quote),
    ...meeting.outcomes.map(({ summary }) => summary),
    ...meeting.ordinals.map(({ wording }) => wording),
  ]
}
