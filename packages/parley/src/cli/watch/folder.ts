import { acquire } from '../../acquire/acquire.ts'
import type { Dossier, DossierSource } from '../../model/dossier.ts'
import type { Reader } from '../../read/read.ts'
import { keyOfInput } from '../../store/identity.ts'
import type { ReadInput, Store } from '../../store/store.ts'
import type { Watched } from '../../store/watched.ts'
import { readOne } from '../read-one.ts'
import { afterAsking } from './plan.ts'

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

/** Looks a folder through for reports that the store does not have; what it has is not read again. */
export async function lookThrough(
  { path, outlet }: FolderSource,
  before: Watched,
  { store, reader, now }: { store: Store; reader: Reader; now(): string },
): Promise<LookedThrough> {
  const known = new Set((await store.entries()).map(({ key }) => key))
  const fresh: ReadInput[] = []
  const refused: string[] = []
  for await (const input of acquire([path], { given: outlet === undefined ? {} : { outlet } })) {
    if ('raw' in input && known.has(keyOfInput(input.raw))) continue
    const outcome = 'raw' in input ? readOne(reader, input.raw) : input
    if ('refusal' in outcome) refused.push(`${outcome.refusal.origin}: ${outcome.refusal.reason}`)
    else fresh.push({ raw: outcome.raw, captured: now(), findings: outcome.reading.findings })
  }
  return { watched: afterAsking(before, { told: 'good', fresh: fresh.length > 0 }, now()), fresh, refused }
}
