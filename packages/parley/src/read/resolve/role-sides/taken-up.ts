import type { AnnotatedReport } from '../../annotated.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { HeldOffice } from '../held-offices.ts'
import type { Scene, SideRule } from './scene.ts'

/**
 * «Президент Х … американський президент», "the American leader": the only one whose office has no side, and that office of
 * one country of which nobody else has it.
 */
export function takenUp({ report, held, cast, officeOf }: Scene): SideRule {
  const told = unheldCountries(report, officeOf)
  const free = (same: readonly HeldOffice[], key: string): ActorRef | null => {
    const taken = new Set(same.flatMap(({ side }) => (side === null ? [] : [side])))
    const [one, other] = new Set(same.flatMap(({ side, holder }) => (side === null ? [holder.actor] : [])))
    const [country, another] = [...(told.get(key) ?? [])].map(cast.known).filter((ref) => !taken.has(ref))
    return one !== undefined && other === undefined && another === undefined ? (country ?? null) : null
  }
  const byOffice = new Map(
    [...Map.groupBy(held, ({ office }) => officeOf(office.title))].map(([key, same]) => [key, free(same, key)]),
  )
  const head = free(
    held.filter(({ office }) => office.head),
    LEADER,
  )
  return ({ office }) => byOffice.get(officeOf(office.title)) ?? (office.head ? head : null)
}

/** Key of the offices of any head. */
const LEADER = 'any head'

/** Countries of offices that nobody is named with, by office. */
function unheldCountries(report: AnnotatedReport, officeOf: Scene['officeOf']): Map<string, Set<string>> {
  const countries = new Map<string, Set<string>>()
  for (const { offices } of report.sentences)
    for (const { title, country, holders, plural, former, head } of offices) {
      if (!country?.startsWith('country:') || holders.length > 0 || plural || former) continue
      for (const key of head ? [officeOf(title), LEADER] : [officeOf(title)])
        countries.set(key, (countries.get(key) ?? new Set()).add(country))
    }
  return countries
}
