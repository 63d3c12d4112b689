import { type Logged, type Moment, standing, versionedBy } from './ledger-fold.ts'
import { isBy } from './moment.ts'
import { outweighing, type GivenWith } from './given-inputs.ts'

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
 * Tells all versions of the report that some bytes (by the key of their input) are a version of, the oldest first, as they
 * were known at a moment; the ledger is gone over once for all reports. What came in twice without anything in between is
 * one version, and so are the same bytes with something else given of them. A page that was captured only after it was to
 * be shown has the version that was captured first.
 */
export function versionsIn(
  logged: readonly Logged[],
  { readBy, shownBy }: Moment = {},
  told: readonly GivenWith[] = [],
): (input: string) => readonly Version[] {
  const entries = standing(logged, readBy).map(({ entry }) => entry)
  const reportOf = versionedBy(
    entries.filter((entry) => entry.kind === 'capture'),
    told,
  )
  const countsAfter = outweighing(told)
  const isShown = ({ at }: { at: string }): boolean => shownBy === undefined || isBy(at, shownBy)
  const versionsOf = new Map<string, Version[]>()
  for (const entry of entries) {
    if (entry.kind !== 'capture' && entry.kind !== 'withdrawal') continue
    const report = entry.kind === 'capture' ? reportOf(entry) : entry.address
    const versions = versionsOf.get(report) ?? []
    versionsOf.set(report, versions)
    const last = versions.at(-1)
    if (entry.kind === 'capture' && last?.sha256 === entry.sha256 && last.withdrawn === null) {
      if (countsAfter(entry.input, last.input)) last.input = entry.input
      continue
    }
    if (last !== undefined && !isShown(entry)) continue
    if (entry.kind === 'withdrawal') {
      if (last) last.withdrawn ??= entry.at
    } else {
      versions.push({ input: entry.input, at: entry.at, sha256: entry.sha256, withdrawn: null })
    }
  }
  return (input) => versionsOf.get(reportOf({ input, address: null })) ?? []
}
