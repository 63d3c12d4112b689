import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { acquire } from '../../acquire/acquire.ts'
import { formatByName } from '../../acquire/format.ts'
import { trouble } from '../../acquire/trouble.ts'
import { addressOf } from '../../model/address.ts'
import type { DossierSource } from '../../model/dossier.ts'
import type { RawReport, Refusal } from '../../read/cleaned.ts'
import { keyOfInput } from '../../store/identity.ts'
import type { ReadInput, Store } from '../../store/store.ts'
import type { Watched } from '../../store/watched.ts'
import { asGiven } from '../as-given.ts'
import type { ReportReader } from '../reading/report-reader.ts'
import { afterAsking } from './plan.ts'

export type FolderSource = Extract<DossierSource, { kind: 'folder' }>

export interface LookedThrough {
  watched: Watched
  /** What could not be read, a line each. */
  refused: string[]
}

/** Files that the store is asked about, and takes, at once. */
const STEP = 100

/**
 * Looks a folder through for reports that the store does not have as they are now; what it has is not read again. A file
 * that was edited is a new version of the same report. `keep` takes what is new, step by step: what was kept before a
 * crash stays kept.
 */
export async function lookThrough(
  { path, outlet }: FolderSource,
  before: Watched,
  { store, reader, now, keep }: Looking,
): Promise<LookedThrough> {
  const closed = await closedBy(path)
  if (closed !== null)
    return { watched: afterAsking(before, { told: 'trouble', reason: closed, again: null }, now()), refused: [] }
  const refused: string[] = []
  const refuse = ({ origin, reason }: Refusal): void => void refused.push(`${origin}: ${reason}`)
  let kept = 0
  let step: RawReport[] = []
  const look = async (): Promise<void> => {
    const fresh: FreshFile[] = []
    for (const { raw, isNew } of await notAsTheyAre(store, step)) {
      const outcome = await reader.read(raw)
      if ('refusal' in outcome) refuse(outcome.refusal)
      else fresh.push({ raw: outcome.raw, captured: now(), findings: outcome.reading.findings, isNew })
    }
    if (fresh.length > 0) await keep(fresh)
    kept += fresh.length
    step = []
  }
  for await (const input of acquire([path], { given: outlet === undefined ? {} : { outlet } })) {
    if ('refusal' in input) refuse(input.refusal)
    else if (step.push(standing(input.raw)) === STEP) await look()
  }
  await look()
  return { watched: afterAsking(before, { told: 'good', fresh: kept > 0 }, now()), refused }
}

/** Why a folder cannot be looked into; null where it can. */
async function closedBy(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK)
    return null
  } catch (error) {
    return trouble(error)
  }
}

export interface Looking {
  store: Store
  reader: ReportReader
  now(): string
  keep(fresh: FreshFile[]): Promise<void>
}

/** What was read of a file; `isNew`: nothing stood at its place before. */
export interface FreshFile extends ReadInput {
  isNew: boolean
}

/** With the address of the file: what stands in an archive or a list of reports has none, since its place there may change. */
function standing(raw: RawReport): RawReport {
  const format = formatByName(raw.origin)
  const isFile = format !== null && !NO_FILES.has(format) && existsSync(raw.origin)
  return isFile ? { ...raw, address: `file:${raw.origin}` } : raw
}

const NO_FILES: ReadonlySet<string> = new Set(['json', 'jsonl', 'zip', 'warc'])

/** Those that the store does not have, or not as what stands at their address last. */
async function notAsTheyAre(store: Store, raws: readonly RawReport[]): Promise<{ raw: RawReport; isNew: boolean }[]> {
  const told = raws.map((raw) => ({ raw, key: keyOfInput(raw), address: addressOf(raw) }))
  // Without an address, an input is a report of its own.
  const versions = await store.versions(told.map(({ key, address }) => address ?? key))
  const fresh: { raw: RawReport; isNew: boolean }[] = []
  for (const { raw, key, address } of told) {
    const known = versions.get(address ?? key)
    if (known === key) continue
    const { raw: own } = await asGiven(store, raw)
    if (known !== keyOfInput(own)) fresh.push({ raw: own, isNew: known === undefined })
  }
  return fresh
}
