import type { Id } from '../../../parley/src/model/evidence.ts'
import type { Issue, Position } from '../../../parley/src/model/issue.ts'
import { parseEdtf } from '../dates/edtf.ts'

/** What one party wants of one issue, the latest first. */
export type Cell = readonly Position[]

export interface Grid {
  /** Parties with a position, those with the most first. */
  parties: Id[]
  rows: { issue: Issue; cells: Map<Id, Cell> }[]
}

/** Lays out issues against parties. Issues on which nobody has a position are left out. */
export function gridOf(issues: readonly Issue[]): Grid {
  const counts = new Map<Id, number>()
  const rows = issues
    .filter((issue) => issue.positions.length > 0)
    .map((issue) => {
      const cells = new Map<Id, Position[]>()
      for (const position of issue.positions) {
        counts.set(position.party, (counts.get(position.party) ?? 0) + 1)
        const cell = cells.get(position.party)
        if (cell) cell.push(position)
        else cells.set(position.party, [position])
      }
      for (const [party, cell] of cells) cells.set(party, cell.toSorted(latestFirst))
      return { issue, cells }
    })
  const parties = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([party]) => party)
  return { parties, rows }
}

/** Undated positions come last. */
export function latestFirst(a: { when: string | null }, b: { when: string | null }): number {
  return dayOf(b.when) - dayOf(a.when)
}

function dayOf(when: string | null): number {
  const span = when ? parseEdtf(when) : null
  return span?.end ?? span?.start ?? Number.MIN_SAFE_INTEGER
}
