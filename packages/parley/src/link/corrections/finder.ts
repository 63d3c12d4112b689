import type { Actor } from '../../model/actor.ts'
import type { CorrectedNoun } from '../../model/correction.ts'
import type { Evidence, Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Listed } from './lists.ts'
import { isAbout } from './passage.ts'
import type { Stretch } from './refuse.ts'

/** Something of a record that was read somewhere. */
export type Read = Listed & { evidence: Evidence[] }

/** Tells what of a record was read at a stretch of a report. */
export interface Finder {
  things(noun: CorrectedNoun, report: Id, stretch: Stretch): Read[]
  actors(report: Id, stretch: Stretch): Actor[]
}

/** Looks through a noun of the record once, when it is first asked for. */
export function createFinder(record: ParleyRecord): Finder {
  const lists: { [noun in CorrectedNoun | 'actor']: readonly { item: object; evidence: readonly Evidence[] }[] } = {
    meeting: record.meetings.map((item) => ({ item, evidence: item.evidence })),
    statement: record.statements.map((item) => ({ item, evidence: item.evidence })),
    document: record.documents.map((item) => ({ item, evidence: item.evidence })),
    progress: record.issues.flatMap(({ progress }) => progress.map((item) => ({ item, evidence: item.evidence }))),
    position: record.issues.flatMap(({ positions }) => positions.map((item) => ({ item, evidence: item.evidence }))),
    actor: record.actors.map((item) => ({ item, evidence: item.mentions })),
  }
  const indexes = new Map<string, Map<Id, { item: object; evidence: Evidence }[]>>()
  const indexOf = (noun: CorrectedNoun | 'actor'): Map<Id, { item: object; evidence: Evidence }[]> => {
    const known = indexes.get(noun)
    if (known !== undefined) return known
    const all = lists[noun].flatMap(({ item, evidence }) => evidence.map((one) => ({ item, evidence: one })))
    const index = Map.groupBy(all, ({ evidence }) => evidence.report)
    indexes.set(noun, index)
    return index
  }
  const at = (noun: CorrectedNoun | 'actor', report: Id, stretch: Stretch): object[] => {
    const own = indexOf(noun).get(report) ?? []
    return [...new Set(own.filter(({ evidence }) => isAbout(evidence, stretch)).map(({ item }) => item))]
  }
  return {
    things: (noun, report, stretch) => at(noun, report, stretch) as Read[],
    actors: (report, stretch) => at('actor', report, stretch) as Actor[],
  }
}
