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
