import { createHash } from 'node:crypto'

/**
 * The id of a report: from its file name (or address) and its text, so that it is the same wherever the file
 * lies and in whatever order it is read.
 */
export function reportId(origin: string, text: string): string {
  const name = origin.includes('://') ? origin : (origin.split(/[\\/]/u).at(-1) ?? origin)
  return `r-${createHash('sha256').update(name).update('\0').update(text).digest('hex').slice(0, 12)}`
}
