import type { Edtf, Evidence, Id } from '../../../parley/src/model/evidence.ts'
import type { Issue, Position } from '../../../parley/src/model/issue.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import { parseEdtf } from '../dates/edtf.ts'

/** What one party wants of one issue, the latest first. */
export type Cell = readonly Position[]

export interface Grid {
  /** Parties with a position, those with the most first. */
  parties: Id[]
  rows: { issue: Issue; cells: Map<Id, Cell> }[]
}

/** Lays out issues against parties. Issues on which nobody has a position are left out. */
export function gridOf(issues: readonly Issue[], refers: Refers): Grid {
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
      for (const [party, cell] of cells) cells.set(party, cell.toSorted(latestFirst(refers)))
      return { issue, cells }
    })
  const parties = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([party]) => party)
  return { parties, rows }
}

/** The positions before the latest; what the very same passage says besides is not before it. */
export function earlierOf([latest, ...others]: Cell): Cell {
  if (!latest) return []
  return others.filter((position) => !position.evidence.every((item) => latest.evidence.some(overlapping(item))))
}

function overlapping({ report, start, end }: Evidence): (other: Evidence) => boolean {
  return (other) => other.report === report && other.start < end && start < other.end
}

interface Dated {
  when: Edtf | null
  evidence: readonly Evidence[]
}

/** Compares by date, the latest first; what has no date stands by the day of the report that has it. */
export function latestFirst(refers: Refers): (a: Dated, b: Dated) => number {
  const dayOf = ({ when, evidence }: Dated): number => {
    const edtf = when ?? refers.reports[evidence[0]?.report ?? '']?.published
    const span = edtf ? parseEdtf(edtf) : null
    return span?.end ?? span?.start ?? Number.MIN_SAFE_INTEGER
  }
  return (a, b) => dayOf(b) - dayOf(a)
}
