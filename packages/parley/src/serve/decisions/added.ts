import type { Added, NamedActor } from '../../model/correction.ts'
import type { MissedThing, SeenActor } from '../keeping-views.ts'

/** What was missed, as corrections hold it. `whom` tells who is meant in a field. */
export function addedOf(missed: MissedThing, whom: (seen: SeenActor, field: string) => NamedActor): Added {
  switch (missed.noun) {
    case 'meeting': {
      const { when, sides, ...meeting } = missed
      return { ...meeting, ...(when !== null && { when }), sides: sides.map((side) => whom(side, 'sides')) }
    }
    case 'statement':
      return { ...missed, speaker: whom(missed.speaker, 'speaker') }
    case 'position':
      return { ...missed, party: whom(missed.party, 'party') }
    default:
      return missed
  }
}
