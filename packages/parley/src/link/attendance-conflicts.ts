import type { Conflict } from '../model/conflict.ts'
import type { Id } from '../model/evidence.ts'
import type { ActorRef, FoundMeeting } from '../model/findings.ts'
import { tookPlace } from '../model/meeting.ts'
import type { LinkedActors } from './actors.ts'
import type { ToldMeeting } from './meeting-outline.ts'
import { byText } from './order.ts'
import { conflict, readingOf, type Witnesses } from './readings.ts'

interface Accounts extends Witnesses {
  group: readonly ToldMeeting[]
  linked: LinkedActors
}

type Named = FoundMeeting['participants'][number] | NonNullable<FoundMeeting['absent']>[number]

/**
 * People of whom one report says that they were at a meeting, and another that they were not. Who is only left out of a list is
 * not told to have been away.
 */
export function attendance(accounts: Accounts): Conflict[] {
  const held = accounts.group.filter(({ meeting: { status } }) => tookPlace(status))
  const idOf = ({ findings }: ToldMeeting, ref: ActorRef): Id => accounts.linked.idOf(findings, ref)
  const absent = new Set(held.flatMap((local) => (local.meeting.absent ?? []).map(({ actor }) => idOf(local, actor))))
  return [...absent].sort(byText).flatMap((person) => {
    const reading = (value: string, named: (meeting: FoundMeeting) => readonly Named[]) => {
      const told = held.flatMap((local) =>
        named(local.meeting)
          .filter(({ actor }) => idOf(local, actor) === person)
          .map(({ evidence }) => ({ local, evidence })),
      )
      if (told.length === 0) return []
      return readingOf(accounts, {
        value,
        findings: told.map(({ local }) => local.findings),
        evidence: told.flatMap(({ evidence }) => evidence),
      })
    }
    const readings = [
      reading('absent', ({ absent: gone = [] }) => gone),
      reading('attended', ({ participants }) => participants),
    ].flat()
    return conflict(accounts, { field: 'participants', about: person, readings })
  })
}
