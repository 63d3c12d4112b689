import { agendaIds } from '../../language/agenda.ts'
import { actorCalled, nearestMention } from '../../link/corrections/called.ts'
import { strikesNothing } from '../../link/corrections/correct-record.ts'
import { createFinder, type Finder } from '../../link/corrections/finder.ts'
import { passageAt } from '../../link/corrections/passage.ts'
import type { Actor } from '../../model/actor.ts'
import { cannotBeOne, kindInField } from '../../model/actor-field.ts'
import type { CorrectedNoun, CorrectionAction, NamedActor, Passage } from '../../model/correction.ts'
import type { Id } from '../../model/evidence.ts'
import type { IndexedRecord } from '../indexed.ts'
import type { SeenActor, SeenPlace, WantedCorrection } from '../keeping-views.ts'
import type { Served } from '../served.ts'
import { addedOf } from './added.ts'
import { DecisionConflict } from './conflict.ts'

/** What a reader sees when what he looks at is no longer what the store has. */
const AGAIN = 'load the page again and look whether it still has to be corrected'

/**
 * What a wish means, told by the record that the reader looks at. Throws `DecisionConflict` where that is no longer what
 * he saw, or where the correction would say nothing.
 */
export function actionsOf(served: Served, wanted: WantedCorrection): CorrectionAction[] {
  const seen = { indexed: served.indexed, find: createFinder(served.indexed.record) }
  const passage = (place: SeenPlace, noun: CorrectedNoun | 'actor') => passageOf(seen, place, noun)
  // Whom no report names stands at the passage of what the correction is about.
  const whom = (value: SeenActor, { field, at }: { field: string; at: Passage }): NamedActor => {
    if ('place' in value) return { passage: passage(value.place, 'actor') }
    const known = actorCalled(served.indexed.record, value.name)
    return known ? { passage: namedAt(served.indexed, known, at) } : { passage: at, ...value, kind: kindInField(field) }
  }
  switch (wanted.action) {
    case 'belongs':
      return [{ ...wanted, report: knownReport(served, wanted.report) }]
    case 'copy':
      if (wanted.of !== null) knownReport(served, wanted.of)
      return [{ ...wanted, report: knownReport(served, wanted.report) }]
    case 'refuse':
      return wanted.places.map((place) => ({
        action: 'refuse',
        noun: wanted.noun,
        passage: passage(place, wanted.noun),
      }))
    case 'mend': {
      const { place, value, of, ...mending } = wanted
      const at = passage(place, wanted.noun)
      const isActor = typeof value === 'object' && value !== null
      const one = isActor ? whom(value, { field: mending.field, at }) : value
      return [{ ...mending, passage: at, value: one, ...(of !== undefined && { of: partyOf(served.indexed, of, at) }) }]
    }
    case 'put': {
      const { place, value, ...putting } = wanted
      const at = passage(place, wanted.noun)
      const one = whom(value, { field: putting.field, at })
      // Where a report that tells of the thing names him, these words are the evidence.
      const evidence = one.passage.report === at.report ? one.passage : at
      return [{ ...putting, passage: at, value: one, evidence }]
    }
    case 'strike': {
      const { place, value, ...striking } = wanted
      const at = passage(place, wanted.noun)
      const action = { ...striking, passage: at, value: whom(value, { field: striking.field, at }) }
      if (strikesNothing(served.indexed.record, action))
        throw new DecisionConflict(`There is no such one among the ${striking.field} any more: ${AGAIN}.`)
      return [action]
    }
    case 'add': {
      const { missed } = wanted
      if ('issue' in missed && !agendaIds().includes(missed.issue))
        throw new DecisionConflict(`No issue is called "${missed.issue}": choose one of the agenda.`, 'value')
      const at = stretchOf(served.indexed, wanted.place)
      return [{ action: 'add', passage: at, added: addedOf(missed, (seen, field) => whom(seen, { field, at })) }]
    }
    case 'name': {
      const { place, ...naming } = wanted
      return [{ ...naming, passage: passage(place, 'actor') }]
    }
    default: {
      const { places, ...tie } = wanted
      const passages = places.map((place) => passage(place, wanted.noun))
      const isOfActors = wanted.action === 'join' && wanted.noun === 'actor'
      if (isOfActors && cannotBeOne(places.flatMap((at) => seen.find.actors(at.report, at)[0]?.kind ?? [])))
        throw new DecisionConflict('A person cannot be one with a country or a place: choose another.')
      return [{ ...tie, passages }]
    }
  }
}

/** The passage by which an actor is named, in the report of another passage where that names him. */
function namedAt({ reportById }: IndexedRecord, actor: Actor, { report: id }: Passage): Passage {
  const { report, start, end } = nearestMention(actor, id)
  const own = reportById.get(report)
  if (own === undefined) throw new DecisionConflict(`The report ${report} is not in the record any more: ${AGAIN}.`)
  return passageAt(own, start, end)
}

/** Whose position it is that a reader sees. */
function partyOf(indexed: IndexedRecord, id: Id, at: Passage): NamedActor {
  const actor = indexed.actorById.get(id)
  if (actor === undefined) throw new DecisionConflict(`The record has no ${id} any more: ${AGAIN}.`)
  return { passage: namedAt(indexed, actor, at) }
}

function knownReport({ captured }: Served, id: Id): Id {
  if (!captured.has(id)) throw new DecisionConflict(`The store has no report ${id}: ${AGAIN}.`)
  return id
}

/** The passage that a reader saw, once it is sure that it stands there. */
function stretchOf({ reportById }: IndexedRecord, { report: id, start, end, quote }: SeenPlace): Passage {
  const report = reportById.get(id)
  if (report?.text.slice(start, end) !== quote)
    throw new DecisionConflict(`The report ${id} has changed since it was shown: ${AGAIN}.`)
  return passageAt(report, start, end)
}

/** The same, once it is sure that something of that kind was read from it. */
function passageOf(
  { indexed, find }: { indexed: IndexedRecord; find: Finder },
  place: SeenPlace,
  noun: CorrectedNoun | 'actor',
): Passage {
  const passage = stretchOf(indexed, place)
  const { report: id, start, end, quote } = place
  const told = noun === 'actor' ? find.actors(id, { start, end }) : find.things(noun, id, { start, end })
  if (told.length === 0) throw new DecisionConflict(`Nothing of that kind is read from “${quote}” any more: ${AGAIN}.`)
  return passage
}
