import type { FoundIn } from '../../../parley/src/serve/views.ts'

/** What the list of reports is narrowed to, as it stands in the address. */
export interface ReportsSearch {
  q?: string
}

/** Reads the address; what makes no sense is left out. */
export function readReportsSearch({ q }: Record<string, unknown>): ReportsSearch {
  return q === undefined || q === null || q === '' ? {} : { q: String(q) }
}

/** The passage of a report that the address points at: "120-164", UTF-16 code units. */
export interface ReportSearch {
  at?: string
}

/** Reads the address; what makes no sense is left out. */
export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  return typeof raw.at === 'string' && parsePlace(raw.at) ? { at: raw.at } : {}
}

/** "120-164" as offsets; null for anything else. */
export function parsePlace(at: string | undefined): { start: number; end: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(at ?? '')
  if (!match) return null
  const start = Number(match[1])
  const end = Number(match[2])
  return start < end ? { start, end } : null
}

/** Offsets as the address has them. */
export const atPlace = ({ start, end }: { start: number; end: number }): ReportSearch => ({ at: `${start}-${end}` })

/** The place of the first thing that was looked for; none where it stands in the title alone. */
export function placeFound(found: FoundIn | undefined): ReportSearch {
  const [first] = found?.passage.hits ?? []
  return first ? atPlace(first) : {}
}
