import type { Findings } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'

/** Who stands behind reports once shared sources and copies are folded. */
export interface Origins {
  /** How many origins stand behind the reports. */
  count(findings: readonly Findings[]): number
}

/**
 * The origin of a report is the innermost named source of its chain (an agency or outlet that it cites), else its own
 * outlet, else itself; a copy has the origin of what it copies.
 */
export function originsOf(findings: readonly Findings[], linked: LinkedActors, copyOf: ReadonlyMap<string, string>): Origins {
  const byId = new Map(findings.map((one) => [one.report.id, one]))
  const originOf = (one: Findings): string => {
    const original = byId.get(copyOf.get(one.report.id) ?? '') ?? one
    const cited = original.report.sources.findLast((source) => source.actor !== null && (source.kind === 'agency' || source.kind === 'outlet'))
    if (cited && cited.actor !== null) return linked.idOf(original, cited.actor)
    return original.report.outlet ? `outlet ${original.report.outlet.toLowerCase()}` : original.report.id
  }
  return { count: (list) => new Set(list.map(originOf)).size }
}
