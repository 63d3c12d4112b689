import type { Id } from '../../../parley/src/model/evidence.ts'
import type { ParticipantOf } from '../../../parley/src/model/meeting.ts'

export interface Delegation {
  side: Id | null
  members: ParticipantOf<Id>[]
}

/** Participants by side, in the order in which the sides come up; those without a side last. */
export function bySide(participants: readonly ParticipantOf<Id>[]): Delegation[] {
  const delegations = new Map<Id | null, Delegation>()
  for (const participant of participants) {
    let delegation = delegations.get(participant.side)
    if (!delegation) {
      delegation = { side: participant.side, members: [] }
      delegations.set(participant.side, delegation)
    }
    delegation.members.push(participant)
  }
  const sideless = delegations.get(null)
  delegations.delete(null)
  return sideless ? [...delegations.values(), sideless] : [...delegations.values()]
}
