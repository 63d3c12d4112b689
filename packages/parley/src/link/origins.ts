import type { Findings } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'

/** Who stands behind reports once shared sources and copies are folded. */
export interface Origins {
  /** How many origins stand behind the reports. */
  count(findings: readonly Findings[]): number
  /** Equal for reports of one origin. */
  of(findings: Findings): string
  isCopy(findings: Findings): boolean
}

/**
 * The origin of a report is the innermost named source of its chain (an agency or outlet that it cites), else its own
 * outlet, else itself; a copy has the origin of what it copies.
 */
export function originsOf(
  findings: readonly Findings[],
  linked: LinkedActors,
  copyOf: ReadonlyMap<string, string>,
): Origins {
  const byId = new Map(findings.map((one) => [one.report.id, one]))
  const byName = new Map(
    linked.actors.flatMap((actor) =>
      actor.kind === 'organization'
        ? Object.values(actor.names).flatMap((names) =>
            names.map((name): [string, string] => [name.toLowerCase(), actor.id]),
          )
        : [],
    ),
  )
  const originOf = (one: Findings): string => {
    const original = byId.get(copyOf.get(one.report.id) ?? '') ?? one
    const cited = original.report.sources.findLast(
      (source) => source.actor !== null && (source.kind === 'agency' || source.kind === 'outlet'),
    )
    const outlet = original.report.sources.find(
      (source) => source.kind === 'outlet' && source.name === original.report.outlet,
    )
    const source = cited ?? outlet
    const name = source?.name ?? original.report.outlet
    // By name before actor: an outlet that never names itself is the one that others cite.
    return (
      byName.get(name?.toLowerCase() ?? '') ??
      (source && source.actor !== null
        ? linked.idOf(original, source.actor)
        : (name?.toLowerCase() ?? original.report.id))
    )
  }
  return {
    count: (list) => new Set(list.map(originOf)).size,
    of: originOf,
    isCopy: ({ report }) => copyOf.has(report.id),
  }
}
