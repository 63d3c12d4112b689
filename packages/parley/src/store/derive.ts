import type { Id } from '../model/evidence.ts'
import { decisions } from '../model/ledger-fold.ts'
import type { ParleyRecord } from '../model/record.ts'
import { StoreError } from './error.ts'
import { rowsOf } from './record-rows.ts'
import type { Basis, Contents, SavedHeading, Store } from './store.ts'

/** The linker, handed in: the store does not know it. */
export interface Linker {
  version: string
  /** The record of a dossier, or of all that is in the store where it is null. */
  link(contents: Contents, dossier: Id | null): ParleyRecord
  /** By which ids things go in a record that went by others in the one before it. */
  forward?(before: ParleyRecord, after: ParleyRecord): Map<Id, Id>
}

/** After so many refusals others add faster than this machine links; each of them derives the records as well. */
const ATTEMPTS = 50

/**
 * Links the contents of a store and saves the records, that of the whole and that of each dossier, again for as long as
 * others add in between, so that in the end they rest on all that was added. Does nothing when they do already.
 * Returns how many times it linked. Throws `StoreError` when it had to give up.
 */
export async function deriveRecords(store: Store, linker: Linker): Promise<number> {
  let linked = 0
  const { contents: current, records } = await store.state()
  // The record of the whole store is saved last: where it is up to date, all are.
  if (isUpToDate(records, null, { contents: current, linker: linker.version })) return 0
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const contents = await store.contents()
    const outcome = await saveAll(store, linker, contents)
    linked += outcome.linked
    if (!outcome.stale) return linked
  }
  throw new StoreError(
    'The reports are kept, but the record is not linked yet: others keep adding. Run the command again later.',
  )
}

async function saveAll(store: Store, linker: Linker, contents: Contents): Promise<{ linked: number; stale: boolean }> {
  const { records } = await store.state()
  const basis = { contents: contents.fingerprint, linker: linker.version }
  const dossiers = [...[...decisions(contents.ledger).dossiers.keys()].sort(), null]
  let linked = 0
  for (const dossier of dossiers) {
    if (isUpToDate(records, dossier, basis)) continue
    linked++
    const record = linker.link(contents, dossier)
    await forward(store, linker, dossier, record)
    const saved = await store.saveRecord(dossier, () => rowsOf(record), basis)
    if (saved === 'stale') return { linked, stale: true }
  }
  return { linked, stale: false }
}

/** Noted before the record is saved: until then the earlier ids are there, and what they are is not asked. */
async function forward(store: Store, linker: Linker, dossier: Id | null, after: ParleyRecord): Promise<void> {
  const before = linker.forward === undefined ? null : await store.record(dossier)
  const moved = before === null ? undefined : linker.forward?.(before.record, after)
  if (moved !== undefined && moved.size > 0) await store.putForwardings(dossier, moved)
}

function isUpToDate(records: readonly SavedHeading[], dossier: Id | null, { contents, linker }: Basis): boolean {
  return records.some(
    ({ dossier: own, basis }) => own === dossier && basis.contents === contents && basis.linker === linker,
  )
}
