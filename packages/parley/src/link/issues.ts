import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Issue, Position, Progress } from '../model/issue.ts'
import { agendaNames } from '../language/agenda.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { byKeys, byText } from './order.ts'

export interface IssueContext {
  linked: LinkedActors
  meetingId(findings: Findings, ref: number): Id | null
  statementId(findings: Findings, ref: number): Id
}

/** The agenda with all that was found of it; only issues that some report names. */
export function linkIssues(findings: readonly Findings[], context: IssueContext): Issue[] {
  const issues = new Map<Id, Issue>()
  const of = (id: Id): Issue => {
    const issue = issues.get(id) ?? { id, names: agendaNames(id), progress: [], positions: [] }
    issues.set(id, issue)
    return issue
  }
  for (const one of findings) {
    for (const found of one.progress) {
      const { issue, count: _count, ...progress } = found
      of(issue).progress.push({
        ...progress,
        evidence: progress.evidence.toSorted(byEvidence),
        meeting: progress.meeting === null ? null : context.meetingId(one, progress.meeting),
      })
    }
    for (const found of one.positions) {
      const { issue, ...position } = found
      const party = partyOf(context.linked, context.linked.idOf(one, position.party))
      if (party === null) continue
      of(issue).positions.push({
        ...position,
        evidence: position.evidence.toSorted(byEvidence),
        party,
        statement: position.statement === null ? null : context.statementId(one, position.statement),
      })
    }
    for (const id of [...one.meetings, ...one.statements].flatMap((found) => found.issues)) of(id)
  }
  const sorted = [...issues.values()].sort((one, other) => byText(one.id, other.id))
  for (const issue of sorted) {
    issue.progress.sort(
      byKeys<Progress>(
        (one) => one.evidence[0]?.report ?? '',
        (one) => one.evidence[0]?.start ?? 0,
        (one) => one.state,
      ),
    )
    issue.positions.sort(
      byKeys<Position>(
        (one) => one.evidence[0]?.report ?? '',
        (one) => one.evidence[0]?.start ?? 0,
        (one) => one.party,
        (one) => one.stance,
      ),
    )
  }
  return sorted
}

/** Whose a position is: of somebody's side or body, told in whatever report; nobody's where none tells it. */
function partyOf(linked: LinkedActors, id: Id): Id | null {
  if (linked.kindOf(id) !== 'person') return id
  return linked.sideOf(id) ?? linked.bodyOf(id)
}
