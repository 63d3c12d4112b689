import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Position, Progress } from '../model/issue.ts'
import type { Things, ToldByReport } from '../model/record-rows.ts'
import { agendaNames } from '../language/agenda.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { byKeys, byText } from './order.ts'

export interface IssueContext {
  linked: LinkedActors
  meetingId(findings: Findings, ref: number): Id | null
  statementId(findings: Findings, ref: number): Id
}

/** The issues of the agenda that some report names, by id. */
export function issuesNamed(findings: readonly Findings[], { linked }: Pick<IssueContext, 'linked'>): Things['issues'] {
  const ids = new Set<Id>()
  for (const one of findings) {
    for (const { issue } of one.progress) ids.add(issue)
    for (const { issue, party } of one.positions)
      if (!ids.has(issue) && partyOf(linked, linked.idOf(one, party)) !== null) ids.add(issue)
    for (const { issues } of [...one.meetings, ...one.statements]) for (const issue of issues) ids.add(issue)
  }
  return [...ids].sort(byText).map((id) => ({ id, names: agendaNames(id) }))
}

/** How far one report says that talks got, with the issue of each, by issue. */
export function progressOf(findings: Findings, { meetingId }: IssueContext): ToldByReport['progress'] {
  return findings.progress
    .map(({ issue, count: _count, ...progress }): [Id, Progress] => [
      issue,
      {
        ...progress,
        evidence: progress.evidence.toSorted(byEvidence),
        meeting: progress.meeting === null ? null : meetingId(findings, progress.meeting),
      },
    ])
    .sort(
      byKeys<[Id, Progress]>(
        ([issue]) => issue,
        ([, one]) => one.evidence[0]?.start ?? 0,
        ([, one]) => one.state,
      ),
    )
}

/** Who wants what by one report, with the issue of each, by issue; what is nobody's is left out. */
export function positionsOf(findings: Findings, { linked, statementId }: IssueContext): ToldByReport['positions'] {
  return findings.positions
    .flatMap(({ issue, ...position }): [Id, Position][] => {
      const party = partyOf(linked, linked.idOf(findings, position.party))
      const statement = position.statement === null ? null : statementId(findings, position.statement)
      return party === null
        ? []
        : [[issue, { ...position, evidence: position.evidence.toSorted(byEvidence), party, statement }]]
    })
    .sort(
      byKeys<[Id, Position]>(
        ([issue]) => issue,
        ([, one]) => one.evidence[0]?.start ?? 0,
        ([, one]) => one.party,
        ([, one]) => one.stance,
      ),
    )
}

/** Whose a position is: of somebody's side or body, told in whatever report; nobody's where none tells it. */
function partyOf(linked: LinkedActors, id: Id): Id | null {
  if (linked.kindOf(id) !== 'person') return id
  return linked.sideOf(id) ?? linked.bodyOf(id)
}
