import { link } from '../link/link.ts'
import type { Id } from '../model/evidence.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Version } from '../model/versions.ts'
import type { Store } from '../store/store.ts'
import type { VersionChanges, VersionList, VersionPair } from './keeping-views.ts'
import type { Kept } from './kept.ts'
import { actorNameOf, headOf } from './refers.ts'
import { compareVersions } from './versions/compare.ts'
import type { Refers } from './views.ts'

/** How many versions of a report the store has, and when its page was found gone: null while it is there. */
export function pageStateOf(
  { versionsOf }: Pick<Kept, 'versionsOf'>,
  id: Id,
): { versions: number; withdrawn: string | null } {
  const versions = versionsOf(id)
  return { versions: versions.length, withdrawn: versions.at(-1)?.withdrawn ?? null }
}

/** All versions of a report; null where there is none of that id. */
export async function listVersions(
  kept: Pick<Kept, 'entries' | 'findingsOf' | 'versionsOf'>,
  id: Id,
): Promise<VersionList | null> {
  const address = kept.entries.find(({ report }) => report === id)?.address ?? null
  const [latest] = await kept.findingsOf(new Set([id]))
  return latest ? { report: id, head: headOf(latest.report), address, versions: [...kept.versionsOf(id)] } : null
}

/** What changed between two versions of a report, or why that cannot be told, in one line. */
export type Compared = { changes: VersionChanges } | { missing: string }

/** Compares two versions of a list, the last two unless others are asked for by their places. */
export async function compareVersionsOf(
  { versions }: VersionList,
  asked: VersionPair,
  findings: Store['findings'],
): Promise<Compared> {
  const last = versions.length - 1
  const to = asked.to ?? last
  const [earlier, later] = [versions[asked.from ?? to - 1], versions[to]]
  if (earlier === undefined || later === undefined)
    return {
      missing:
        last === 0
          ? 'The report has one version: nothing of it changed.'
          : `The report has ${versions.length} versions: their places are 0 to ${last}, and the first has none before it.`,
    }
  const [before, after] = [await recordOf(findings, earlier), await recordOf(findings, later)]
  if (before === null || after === null) return { missing: 'A version of the report is no longer kept.' }
  const language = after.reports[0]?.language ?? 'und'
  const refers = refersIn([before, after])
  return { changes: { from: earlier, to: later, language, ...compareVersions(before, after), refers } }
}

/** What one version tells, read by itself. */
async function recordOf(findings: Store['findings'], { input }: Version): Promise<ParleyRecord | null> {
  const found = await findings(input)
  return found && link([found])
}

function refersIn(records: readonly ParleyRecord[]): Refers {
  const actors = records.flatMap((record) => record.actors.map((actor) => [actor.id, actorNameOf(actor)] as const))
  const issues = records.flatMap((record) => record.issues.map(({ id, names }) => [id, names] as const))
  return { actors: Object.fromEntries(actors), issues: Object.fromEntries(issues), reports: {} }
}
