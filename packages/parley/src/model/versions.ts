import { type Logged, standing, versionedBy } from './ledger-fold.ts'

/** What a page showed from one capture on, until the next version or its end. */
export interface Version {
  /** Key of the input that holds the bytes. */
  input: string
  /** When the bytes were captured (ISO 8601), and their SHA-256. */
  at: string
  sha256: string
  /** When the page was found gone while it showed this; null where it was not. */
  withdrawn: string | null
}

/**
 * All versions of the report that some bytes (`input`: their key) are a version of, the oldest first. What came in twice
 * without anything in between is one version.
 */
export function versionsOf(logged: readonly Logged[], input: string): Version[] {
  const entries = standing(logged).map(({ entry }) => entry)
  const reportOf = versionedBy(entries.filter((entry) => entry.kind === 'capture'))
  const report = reportOf({ input, address: null })
  const versions: Version[] = []
  for (const entry of entries) {
    const last = versions.at(-1)
    if (entry.kind === 'withdrawal' && entry.address === report && last) last.withdrawn ??= entry.at
    if (entry.kind !== 'capture' || reportOf(entry) !== report) continue
    if (last?.input === entry.input && last.withdrawn === null) continue
    versions.push({ input: entry.input, at: entry.at, sha256: entry.sha256, withdrawn: null })
  }
  return versions
}
