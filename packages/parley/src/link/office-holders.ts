import type { Offices } from '../language/world/offices.ts'
import type { RoleOf } from '../model/actor.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings, FoundOffice } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import { firstDay } from './day.ts'
import { firstFrom } from '../model/ascending.ts'

/** Who holds an office that a report leaves without a name. */
export interface OfficeHolders {
  /** The only person who fits, those whom the report names first; null where nobody or more than one does. */
  find(findings: Findings, office: FoundOffice): Id | null
}

/** An office held by different people counts for whom reports of these many days around give it. */
const NEAR_DAYS = 60

interface Holder {
  id: Id
  role: RoleOf<Id>
  /** Days of the reports that give it, ascending. */
  days: readonly number[]
}

/**
 * The office as one report words it («секретар РНБО», "top diplomat") against the offices that other reports, in any
 * language, give with names. An office with neither body nor side is settled only among those whom the report itself
 * names.
 */
export function officeHolders(findings: readonly Findings[], linked: LinkedActors, { keyOf }: Offices): OfficeHolders {
  const officeOf = (title: string): string => keyOf(title) ?? title.toLowerCase()
  const byOffice = new Map<string, Holder[]>()
  const published = new Map(findings.map(({ report }) => [report.id, firstDay(report.published)]))
  for (const { id, kind, roles } of linked.actors)
    for (const role of kind === 'person' ? roles : [])
      add(byOffice, officeOf(role.title), { id, role, days: daysOf(role, published) })
  const people = new Map<Id, Set<Id>>()
  const peopleOf = (own: Findings): Set<Id> => {
    const known =
      people.get(own.report.id) ??
      new Set(own.actors.flatMap((actor, ref) => (actor.kind === 'person' ? [linked.idOf(own, ref)] : [])))
    people.set(own.report.id, known)
    return known
  }
  return {
    find(own, office) {
      const of = office.of === null ? null : linked.idOf(own, office.of)
      const side = office.side === null ? null : linked.idOf(own, office.side)
      const holders = (byOffice.get(officeOf(office.title)) ?? []).filter(({ role }) =>
        of === null ? side === null || role.side === side : role.of === of,
      )
      if (holders.length === 0) return null
      const here = peopleOf(own)
      const named = only(holders.filter(({ id }) => here.has(id)))
      if (named || (of === null && side === null)) return named
      const day = firstDay(own.report.published)
      const near = ({ days }: Holder): boolean => day !== null && Math.abs(nearestDay(days, day) - day) <= NEAR_DAYS
      return only(holders) ?? only(holders.filter(near))
    },
  }
}

function add(byOffice: Map<string, Holder[]>, office: string, holder: Holder): void {
  const list = byOffice.get(office)
  if (list) list.push(holder)
  else byOffice.set(office, [holder])
}

function daysOf(role: RoleOf<Id>, published: ReadonlyMap<Id, number | null>): number[] {
  return role.evidence.flatMap(({ report }) => published.get(report) ?? []).sort((one, other) => one - other)
}

/** The nearest of ascending days; infinite where there is none. */
function nearestDay(days: readonly number[], day: number): number {
  const place = firstFrom(days, day)
  const [before, after] = [days[place - 1] ?? Number.POSITIVE_INFINITY, days[place] ?? Number.POSITIVE_INFINITY]
  return Math.abs(before - day) < Math.abs(after - day) ? before : after
}

function only(holders: readonly Holder[]): Id | null {
  const ids = new Set(holders.map(({ id }) => id))
  const [first] = ids
  return ids.size === 1 && first !== undefined ? first : null
}
