import { createHash } from 'node:crypto'
import type { CleanReport } from '../cleaned.ts'

/**
 * The id of a report. One that has an address is what stands there, whatever its text: a page that changed is the same
 * report. Any other is its file name and its bytes, so that it is the same wherever the file lies, and whatever a newer
 * reader takes for its text.
 */
export function reportId({ address, origin, sha256 }: Pick<CleanReport, 'address' | 'origin' | 'sha256'>): string {
  const parts = address === null ? [origin.split(/[\\/]/u).at(-1) ?? origin, sha256] : [address]
  return `r-${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)}`
}
