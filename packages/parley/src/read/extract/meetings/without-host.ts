import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Arrival } from './where.ts'

/** «прибули до Єгипту на переговори з Ізраїлем»: a country that is named only as where two others go to meet is no side. */
export function withoutHost(
  { actors }: ResolvedReport,
  { sentence }: Scope,
  arrival: Arrival | null,
  sides: ActorRef[],
): ActorRef[] {
  if (!arrival || actors[arrival.place]?.kind !== 'country') return sides
  const others = sides.filter((side) => side !== arrival.place)
  const { mentions, references, affiliations } = sentence
  const named =
    mentions.filter(({ actor }) => actor === arrival.place).length +
    references.filter((one) => one.actors.includes(arrival.place)).length +
    affiliations.filter(({ country }) => country === actors[arrival.place]?.known).length
  const host = mentions.find(({ actor }) => actor === arrival.place)
  // «прибули до Сирії, щоб зустрітися з її новим урядом»: whoever comes there meets somebody, and nobody else is named.
  const meetsOthers = others.some((side) => mentions.some((one) => one.actor === side && one.first > (host?.last ?? 0)))
  return others.length >= 2 && named === 1 && meetsOthers ? others : sides
}
