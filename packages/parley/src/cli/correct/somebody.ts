import type { NamedActor, Passage } from '../../model/correction.ts'
import type { Actor, ActorKind } from '../../model/actor.ts'
import { kindInField } from '../../model/actor-field.ts'
import type { Standing } from './note.ts'
import { passageIn, present } from './target.ts'

/**
 * Whom a person named: by the id of an actor, or by a name that the record has; any other name is one that no report was
 * read to name, and stands at the passage that the correction is about.
 */
export function somebody(
  standing: Standing,
  named: string,
  { field, at, kind }: { field: string; at: Passage; kind?: ActorKind | undefined },
): NamedActor {
  const { record, forwardings } = standing
  const known =
    present(record.actors, named, forwardings) ??
    record.actors.find(({ names }) => Object.values(names).flat().includes(named))
  if (known !== undefined) return { passage: passageIn(record, nearest(known, at)) }
  const language = record.reports.find(({ id }) => id === at.report)?.language ?? 'en'
  return { passage: at, name: named, language, kind: kind ?? kindInField(field) }
}

/** Where an actor is named, in the same report where it can be. */
function nearest({ mentions }: Actor, { report }: Passage): Actor['mentions'][number] {
  const [first] = mentions
  if (first === undefined) throw new RangeError('an actor whom nothing names')
  return mentions.find((one) => one.report === report) ?? first
}
