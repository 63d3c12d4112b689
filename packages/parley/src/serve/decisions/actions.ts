import { isAbout, passageAt } from '../../link/corrections/passage.ts'
import type { CorrectedNoun, CorrectionAction, Passage } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
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
  const passage = (place: SeenPlace, noun: CorrectedNoun | 'actor') => passageOf(served, place, noun)
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
  { indexed }: Served,
  { report: id, start, end, quote }: SeenPlace,
  noun: CorrectedNoun | 'actor',
): Passage {
  const report = indexed.reportById.get(id)
  if (report?.text.slice(start, end) !== quote)
    throw new DecisionConflict(`The report ${id} has changed since it was shown: ${AGAIN}.`)
  const isTold = evidenceOf(indexed.record, noun).some((evidence) =>
    evidence.some((one) => one.report === id && isAbout(one, { start, end })),
  )
  if (!isTold) throw new DecisionConflict(`Nothing of that kind is read from “${quote}” any more: ${AGAIN}.`)
  return passageAt(report, start, end)
}

function evidenceOf(record: ParleyRecord, noun: CorrectedNoun | 'actor'): readonly (readonly Evidence[])[] {
  switch (noun) {
    case 'actor':
      return record.actors.map(({ mentions }) => mentions)
    case 'meeting':
      return record.meetings.map(({ evidence }) => evidence)
    case 'statement':
      return record.statements.map(({ evidence }) => evidence)
    case 'document':
      return record.documents.map(({ evidence }) => evidence)
    case 'progress':
      return record.issues.flatMap(({ progress }) => progress.map(({ evidence }) => evidence))
    case 'position':
      return record.issues.flatMap(({ positions }) => positions.map(({ evidence }) => evidence))
  }
}
