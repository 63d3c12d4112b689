import { overlaps } from '../../model/edtf.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Statement } from '../../model/statement.ts'

/**
 * The statements to print under each meeting: its outcomes, and what its participants and sides said around it.
 * A statement stands under one meeting only: the one that is told nearest to it in the same report,
 * unless the statement is dated on another day.
 */
export function statementsByMeeting(record: ParleyRecord): Map<Id, Statement[]> {
  const byMeeting = new Map<Id, Statement[]>(record.meetings.map(({ id }) => [id, []]))
  const tellings = Map.groupBy(
    record.meetings.flatMap((meeting) => meeting.evidence.map((evidence) => ({ meeting, evidence }))),
    ({ evidence }) => evidence.report,
  )
  const byOutcome = new Map(
    record.meetings.flatMap((meeting) => meeting.outcomes.map((outcome) => [outcome.statement, meeting] as const)),
  )
  for (const statement of record.statements) {
    const meeting = byOutcome.get(statement.id) ?? nearest(statement, tellings)
    if (meeting) byMeeting.get(meeting.id)?.push(statement)
  }
  return byMeeting
}

interface Telling {
  meeting: Meeting
  evidence: Evidence
}

function nearest(statement: Statement, tellings: Map<Id, Telling[]>): Meeting | null {
  let best: { meeting: Meeting; distance: number } | null = null
  for (const said of statement.evidence) {
    for (const { meeting, evidence } of tellings.get(said.report) ?? []) {
      const distance = Math.max(0, evidence.start - said.end, said.start - evidence.end)
      if ((best === null || distance < best.distance) && belongs(statement, meeting)) best = { meeting, distance }
    }
  }
  return best?.meeting ?? null
}

function belongs({ speaker, when }: Statement, { participants, sides, when: day }: Meeting): boolean {
  if (speaker === null) return false
  const there = sides.includes(speaker) || participants.some(({ actor, side }) => actor === speaker || side === speaker)
  return there && (when === null || day === null || overlaps(when, day))
}
