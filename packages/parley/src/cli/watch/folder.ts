import { existsSync } from 'node:fs'
import { acquire } from '../../acquire/acquire.ts'
import { formatByName } from '../../acquire/format.ts'
import { addressOf } from '../../model/address.ts'
import type { Dossier, DossierSource } from '../../model/dossier.ts'
import type { RawReport } from '../../read/cleaned.ts'
import type { Reader } from '../../read/read.ts'
import { keyOfInput } from '../../store/identity.ts'
import type { ReadInput, Store } from '../../store/store.ts'
import type { Watched } from '../../store/watched.ts'
import { readOne } from '../read-one.ts'
import { afterAsking, type Told } from './plan.ts'

export type FolderSource = Extract<DossierSource, { kind: 'folder' }>

/** The folders of all dossiers, each path once, by the address under which they are remembered. */
export function folderSources(dossiers: Iterable<Dossier>): Map<string, FolderSource> {
  const all = [...dossiers].flatMap(({ sources }) => sources.filter((source) => source.kind === 'folder'))
  return new Map(all.map((source) => [`folder:${source.path}`, source]))
}

export interface LookedThrough {
  watched: Watched
  fresh: ReadInput[]
  /** What could not be read, a line each. */
  refused: string[]
}

/** Files that the store is asked about at once. */
const STEP = 100

/**
 * Looks a folder through for reports that the store does not have as they are now; what it has is not read again. A file
 * that was edited is a new version of the same report.
 */
export async function lookThrough(
  { path, outlet }: FolderSource,
  before: Watched,
  { store, reader, now }: { store: Store; reader: Reader; now(): string },
): Promise<LookedThrough> {
  const fresh: ReadInput[] = []
  const refused: string[] = []
  const take = (outcome: ReturnType<typeof readOne>): void => {
    if ('refusal' in outcome) refused.push(`${outcome.refusal.origin}: ${outcome.refusal.reason}`)
    else fresh.push({ raw: outcome.raw, captured: now(), findings: outcome.reading.findings })
  }
  let step: RawReport[] = []
  const look = async (): Promise<void> => {
    for (const raw of await notAsTheyAre(store, step)) take(readOne(reader, raw))
    step = []
  }
  for await (const input of acquire([path], { given: outlet === undefined ? {} : { outlet } })) {
    if ('refusal' in input) take(input)
    else if (step.push(standing(input.raw)) === STEP) await look()
  }
  await look()
  const told: Told = existsSync(path)
    ? { told: 'good', fresh: fresh.length > 0 }
    : { told: 'trouble', reason: 'is not there: check the name', again: null }
  return { watched: afterAsking(before, told, now()), fresh, refused }
}

/** With the address of the file: what stands in an archive or a list of reports has none, since its place there may change. */
function standing(raw: RawReport): RawReport {
  const format = formatByName(raw.origin)
  const isFile = format !== null && !NO_FILES.has(format) && existsSync(raw.origin)
  return isFile ? { ...raw, address: `file:${raw.origin}` } : raw
}

const NO_FILES: ReadonlySet<string> = new Set(['json', 'jsonl', 'zip', 'warc'])

/** Those that the store does not have, or not as what stands at their address last. */
async function notAsTheyAre(store: Store, raws: readonly RawReport[]): Promise<RawReport[]> {
  const told = raws.map((raw) => ({ raw, key: keyOfInput(raw), address: addressOf(raw) }))
  // Without an address, an input is a report of its own.
  const versions = await store.versions(told.map(({ key, address }) => address ?? key))
  return told.filter(({ key, address }) => versions.get(address ?? key) !== key).map(({ raw }) => raw)
}
