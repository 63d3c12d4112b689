/** Which versions are compared, counted from 1 as the page counts them, and how. */
export interface VersionsSearch {
  from?: number
  to?: number
  view?: 'beside' | undefined
}

/** Reads the address; what makes no sense is left out. */
export function readVersionsSearch(raw: Record<string, unknown>): VersionsSearch {
  const search: VersionsSearch = {}
  const [from, to] = [Number(raw.from), Number(raw.to)]
  if (Number.isInteger(from) && from > 0) search.from = from
  if (Number.isInteger(to) && to > 0) search.to = to
  if (raw.view === 'beside') search.view = 'beside'
  return search
}
