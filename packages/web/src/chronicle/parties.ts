import type { Evidence, Id } from '../../../parley/src/model/evidence.ts'
import type { Meeting } from '../../../parley/src/model/meeting.ts'

/** Somebody whom a meeting was between: a side, or one of whom no report says for which side. */
export interface Party {
  id: Id
  evidence: readonly Evidence[]
}

/** The sides of a meeting; where no report names them, those of the people who took part. */
export function sidesKnown({ sides, participants }: Meeting): Id[] {
  return [...new Set(sides.length > 0 ? sides : participants.flatMap(({ side }) => side ?? []))]
}

/**
 * Between whom a meeting was, as far as is told: its sides; where fewer than two are named, those of the people who took
 * part too, and then whoever took part for no side that is told.
 */
export function partiesOf({ sides, participants, evidence }: Meeting): Party[] {
  const parties = new Map<Id, Party>(sides.map((id) => [id, { id, evidence }]))
  const add = (found: readonly Party[]): void => {
    if (parties.size >= 2) return
    for (const party of found) if (!parties.has(party.id)) parties.set(party.id, party)
  }
  add(participants.flatMap((one) => (one.side === null ? [] : [{ id: one.side, evidence: one.evidence }])))
  add(participants.flatMap((one) => (one.side === null ? [{ id: one.actor, evidence: one.evidence }] : [])))
  return [...parties.values()]
}
