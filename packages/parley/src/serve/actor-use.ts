import type { Id } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'

/** How many meetings an actor took part in, was a side of or was the place of, and how many statements it made. */
export interface ActorUse {
  meetings: number
  statements: number
}

export function actorUses(record: ParleyRecord): Map<Id, ActorUse> {
  const uses = new Map<Id, ActorUse>(record.actors.map((actor) => [actor.id, { meetings: 0, statements: 0 }]))
  for (const meeting of record.meetings) {
    for (const id of new Set([...actorsIn(meeting), ...(meeting.place === null ? [] : [meeting.place])])) {
      const use = uses.get(id)
      if (use) use.meetings++
    }
  }
  for (const { speaker } of record.statements) {
    const use = speaker === null ? undefined : uses.get(speaker)
    if (use) use.statements++
  }
  return uses
}

/** Who took part in a meeting, and the sides. */
export function actorsIn(meeting: Meeting): Id[] {
  return [
    ...meeting.sides,
    ...meeting.participants.flatMap(({ actor, side }) => (side === null ? [actor] : [actor, side])),
  ]
}
