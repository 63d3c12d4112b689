import { createFinder, type Finder } from '../../link/corrections/finder.ts'
import { passageAt } from '../../link/corrections/passage.ts'
import type { CorrectedNoun, CorrectionAction, Passage } from '../../model/correction.ts'
import type { Id } from '../../model/evidence.ts'
import type { IndexedRecord } from '../indexed.ts'
import type { SeenPlace, WantedCorrection } from '../keeping-views.ts'
import type { Served } from '../served.ts'
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
      const { place, ...mending } = wanted
      return [{ ...mending, passage: passage(place, wanted.noun) }]
    }
    case 'name': {
      const { place, ...naming } = wanted
      return [{ ...naming, passage: passage(place, 'actor') }]
    }
    default: {
      const { places, ...tie } = wanted
      return [{ ...tie, passages: places.map((place) => passage(place, wanted.noun)) }]
    }
  }
}

function knownReport({ captured }: Served, id: Id): Id {
  if (!captured.has(id)) throw new DecisionConflict(`The store has no report ${id}: ${AGAIN}.`)
  return id
}

/** The passage that a reader saw, once it is sure that it stands there and that something of that kind was read from it. */
function passageOf(
  { indexed, find }: { indexed: IndexedRecord; find: Finder },
  { report: id, start, end, quote }: SeenPlace,
  noun: CorrectedNoun | 'actor',
): Passage {
  const report = indexed.reportById.get(id)
  if (report?.text.slice(start, end) !== quote)
    throw new DecisionConflict(`The report ${id} has changed since it was shown: ${AGAIN}.`)
  const told = noun === 'actor' ? find.actors(id, { start, end }) : find.things(noun, id, { start, end })
  if (told.length === 0) throw new DecisionConflict(`Nothing of that kind is read from “${quote}” any more: ${AGAIN}.`)
  return passageAt(report, start, end)
}
