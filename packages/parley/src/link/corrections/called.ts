import type { Actor } from '../../model/actor.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'

/** Who goes by a name in a record, in whatever language; the most known where several do. */
export const actorCalled = ({ actors }: Pick<ParleyRecord, 'actors'>, name: string): Actor | undefined =>
  actors.find(({ names }) => Object.values(names).flat().includes(name))

/** Where an actor is named, in the same report where it can be. */
export function nearestMention({ mentions }: Actor, report: Id): Evidence {
  const [first] = mentions
  if (first === undefined) throw new RangeError('an actor whom nothing names')
  return mentions.find((one) => one.report === report) ?? first
}
