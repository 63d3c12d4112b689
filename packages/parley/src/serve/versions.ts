import { link } from '../link/link.ts'
import type { Id } from '../model/evidence.ts'
import type { ParleyRecord } from '../model/record.ts'
import { type Version, versionsOf } from '../model/versions.ts'
import type { Store } from '../store/store.ts'
import type { VersionChanges, VersionList, VersionPair } from './keeping-views.ts'
import type { Kept } from './kept.ts'
import { headOf } from './refers.ts'
import { compareVersions } from './versions/compare.ts'
import type { Refers } from './views.ts'

/** What versions are told from. */
export interface Versioning {
  kept: Pick<Kept, 'entries' | 'ledger'>
  findings: Store['findings']
}

/** How many versions of a report the store has, and when its page was found gone: null while it is there. */
export function pageStateOf(
  { entries, ledger }: Versioning['kept'],
  id: Id,
): { versions: number; withdrawn: string | null } {
  const entry = entries.find(({ report }) => report === id)
  const versions = entry === undefined ? [] : versionsOf(ledger, entry.key)
  return { versions: versions.length, withdrawn: versions.at(-1)?.withdrawn ?? null }
}

/** All versions of a report; null where there is none of that id. */
export async function listVersions({ kept, findings }: Versioning, id: Id): Promise<VersionList | null> {
  const entry = kept.entries.find(({ report }) => report === id)
  if (entry === undefined) return null
  const versions = versionsOf(kept.ledger, entry.key)
  const latest = await findings(versions.at(-1)?.input ?? entry.key)
  if (latest === null) return null
  return { report: id, head: headOf(latest.report), address: entry.address, versions }
}

/** What changed between two versions of a report, the last two unless others are asked for; null where it has not both. */
export async function viewChanges(versioning: Versioning, id: Id, asked: VersionPair): Promise<VersionChanges | null> {
  const { versions } = (await listVersions(versioning, id)) ?? { versions: [] }
  const to = asked.to ?? versions.length - 1
  const [earlier, later] = [versions[asked.from ?? to - 1], versions[to]]
  if (earlier === undefined || later === undefined) return null
  const [before, after] = [await recordOf(versioning, earlier), await recordOf(versioning, later)]
  if (before === null || after === null) return null
  return {
    from: earlier,
    to: later,
    language: after.reports[0]?.language ?? 'und',
    ...compareVersions(before, after),
    refers: refersIn([before, after]),
  }
}

/** What one version tells, read by itself. */
async function recordOf({ findings }: Versioning, { input }: Version): Promise<ParleyRecord | null> {
  const found = await findings(input)
  return found && link([found])
}

function refersIn(records: readonly ParleyRecord[]): Refers {
  const actors = records.flatMap((record) => record.actors.map(({ id, kind, names }) => [id, { kind, names }] as const))
  const issues = records.flatMap((record) => record.issues.map(({ id, names }) => [id, names] as const))
  return { actors: Object.fromEntries(actors), issues: Object.fromEntries(issues), reports: {} }
}
