import type { NamedActor, Passage } from '../../model/correction.ts'
import { actorCalled, nearestMention } from '../../link/corrections/called.ts'
import type { ActorKind } from '../../model/actor.ts'
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
  const known = present(record.actors, named, forwardings) ?? actorCalled(record, named)
  if (known !== undefined) return { passage: passageIn(record, nearestMention(known, at.report)) }
  const language = record.reports.find(({ id }) => id === at.report)?.language ?? 'en'
  return { passage: at, name: named, language, kind: kind ?? kindInField(field) }
}
