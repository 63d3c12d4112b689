import type { ResolvedReport } from '../../resolved.ts'
import type { Scope } from './clause.ts'

/**
 * Whether people of more than the sides of the talks meet: "European leaders", or holders of an office in a region or a
 * union, «встреча министров иностранных дел стран Юго-Восточной Азии».
 */
export function ofOthers(report: ResolvedReport, { sentence, trigger, first, last: end }: Scope): boolean {
  // «Переговоры идут: представители сторон сидят в разных комнатах»: how they go on is told behind the colon.
  const colon = report.tokens.slice(trigger.last + 1, end + 1).findIndex(({ text }) => text === ':')
  const last = colon < 0 ? end : trigger.last + colon
  const isRegion = (ref: number): boolean => report.actors[ref]?.kind === 'place'
  const leaders = sentence.references.some(
    (one) => one.kind === 'side' && one.first >= first && one.last <= last && one.actors.every(isRegion),
  )
  if (leaders || trigger.entry.meaning.cue !== 'meeting') return leaders
  const holders = sentence.offices.find(
    (office) => office.plural && office.holders.length === 0 && office.first > trigger.last && office.last <= last,
  )
  return (
    holders !== undefined &&
    sentence.mentions.some(
      ({ kind, press, cases, first: from }) =>
        (kind === 'place' || (kind === 'organization' && press === null)) &&
        from - holders.last <= REACH &&
        (from > holders.last || holders.first - from <= REACH) &&
        (!sentence.grammar.inflected || cases.length === 0 || cases.includes('gen')) &&
        from > trigger.last,
    )
  )
}

/** «министров иностранных дел стран-членов АСЕАН», "ASEAN foreign ministers" */
const REACH = 4
