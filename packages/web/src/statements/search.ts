/** What the statements are narrowed to, as it stands in the address. */
export interface StatementSearch {
  q?: string
  speaker?: string
  issue?: string
}

/** Reads the address; what makes no sense is left out. */
export function readStatementSearch(raw: Record<string, unknown>): StatementSearch {
  const search: StatementSearch = {}
  for (const field of ['q', 'speaker', 'issue'] as const) {
    const value = raw[field]
    if (value !== undefined && value !== null && value !== '') search[field] = String(value)
  }
  return search
}
