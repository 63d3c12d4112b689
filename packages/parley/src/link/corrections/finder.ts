import type { Actor } from '../../model/actor.ts'
import type { CorrectedNoun } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Listed } from './lists.ts'
import { standingAt } from './passage.ts'
import type { Stretch } from './refuse.ts'

/** Something of a record that was read somewhere. */
export type Read = Listed & { evidence: Evidence[] }

/** Tells what of a record was read at a stretch of a report, what fits it best first. */
export interface Finder {
  things(noun: CorrectedNoun, report: Id, stretch: Stretch): Read[]
  actors(report: Id, stretch: Stretch): Actor[]
}

/** Something that was read, with one of the places where it was. */
interface ReadAt {
  item: object
  evidence: Evidence
}

/** Looks through a noun of the record once, when it is first asked for. */
export function createFinder(record: ParleyRecord): Finder {
  const indexes = new Map<CorrectedNoun | 'actor', Map<Id, ReadAt[]>>()
  const indexOf = (noun: CorrectedNoun | 'actor'): Map<Id, ReadAt[]> => {
    const index = indexes.get(noun) ?? Map.groupBy(readAll(record, noun), ({ evidence }) => evidence.report)
    indexes.set(noun, index)
    return index
  }
  const at = (noun: CorrectedNoun | 'actor', report: Id, stretch: Stretch): object[] => {
    const own = standingAt(indexOf(noun).get(report) ?? [], ({ evidence }) => [evidence], stretch)
    return [...new Set(own.map(({ item }) => item))]
  }
  return {
    things: (noun, report, stretch) => at(noun, report, stretch) as Read[],
    actors: (report, stretch) => at('actor', report, stretch) as Actor[],
  }
}

function readAll({ actors, issues, ...record }: ParleyRecord, noun: CorrectedNoun | 'actor'): ReadAt[] {
  const each = (item: object, evidence: readonly Evidence[]): ReadAt[] =>
    evidence.map((one) => ({ item, evidence: one }))
  switch (noun) {
    case 'actor':
      return actors.flatMap((item) => each(item, item.mentions))
    case 'progress':
      return issues.flatMap(({ progress }) => progress).flatMap((item) => each(item, item.evidence))
    case 'position':
      return issues.flatMap(({ positions }) => positions).flatMap((item) => each(item, item.evidence))
    default:
      return record[`${noun}s`].flatMap((item) => each(item, item.evidence))
  }
}
