import { createHash } from 'node:crypto'
import type { Id } from '../model/evidence.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Entry, SavedHeading, Store, StoreState } from '../store/store.ts'
import { type IndexedRecord, indexRecord } from './indexed.ts'

/** The store as one revision has it, ready to be answered from. */
export interface Served {
  indexed: IndexedRecord
  /** When each report was captured first. */
  captured: ReadonlyMap<Id, string>
  state: StoreState
  /** The saved record without its content; null while there is none. */
  heading: SavedHeading | null
  upToDate: boolean
  /** Entity tag of everything that is answered from it. */
  tag: string
}

const EMPTY: ParleyRecord = {
  format: 'parley-record/1',
  reports: [],
  actors: [],
  meetings: [],
  statements: [],
  issues: [],
  documents: [],
  conflicts: [],
}

/**
 * Reads a store for the routes: parses and indexes a record once, and again only when its fingerprint changes.
 * The function that comes out throws `StoreError`.
 */
export function serveStore(store: Store): () => Promise<Served> {
  let served: Promise<Served> | null = null
  let revision = -1
  const load = async (state: StoreState, before: Served | null): Promise<Served> => {
    const heading = state.records.find((record) => record.dossier === null) ?? null
    const kept = before !== null && before.heading?.fingerprint === heading?.fingerprint
    const indexed = kept ? before.indexed : indexRecord((await store.record(null))?.record ?? EMPTY)
    const entries = await store.entries()
    return {
      indexed,
      captured: firstCaptures(entries),
      state,
      heading,
      upToDate: heading ? heading.basis.contents === state.contents : entries.length === 0,
      tag: tagOf(state),
    }
  }
  return async () => {
    const state = await store.state()
    if (served !== null && revision === state.revision) return served
    const before = served === null ? null : await served.catch(() => null)
    const next = load(state, before)
    revision = state.revision
    served = next
    // What failed is tried again by the next request.
    next.catch(() => {
      if (served === next) served = null
    })
    return next
  }
}

function firstCaptures(entries: readonly Entry[]): Map<Id, string> {
  const captures = new Map<Id, string>()
  for (const { report, captured } of entries) {
    const before = captures.get(report)
    if (before === undefined || captured < before) captures.set(report, captured)
  }
  return captures
}

function tagOf(state: StoreState): string {
  const content = JSON.stringify([state.revision, state.changed, state.records])
  return `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`
}
