import { createHash } from 'node:crypto'
import type { Dossier } from '../model/dossier.ts'
import type { Id } from '../model/evidence.ts'
import { emptyRecord } from '../model/record.ts'
import type { Entry, SavedHeading, Store, StoreState } from '../store/store.ts'
import { type IndexedRecord, indexRecord } from './indexed.ts'
import { isEarlier, type Kept, keptAt, keptIn, type KnownBy, recordAt } from './kept.ts'
import { createSearcher, type Searcher } from './searcher.ts'
import { searcherAt } from './searcher-at.ts'

/** The store as one revision has it, ready to be answered from. */
export interface Served {
  indexed: IndexedRecord
  /** When each report was captured first. */
  captured: ReadonlyMap<Id, string>
  state: StoreState
  viewpoint: Viewpoint
  searcher: Searcher
  /** Ids that things of the record had earlier, with those that they went by after. */
  forwardings: ReadonlyMap<Id, Id>
  kept: Kept
  /** Dossiers as they were decided by then, by id. */
  dossiers: ReadonlyMap<Id, Dossier>
  /** The saved record without its content; null while there is none, and for what was known at a time. */
  heading: SavedHeading | null
  upToDate: boolean
  /** Entity tag of everything that is answered from it. */
  tag: string
}

/** What a request is answered from. Fields that are missing leave nothing out. */
export interface Viewpoint extends KnownBy {
  dossier?: Id | undefined
}

/** Viewpoints that are kept indexed at once. */
const MOST_KEPT = 6

/**
 * Reads a store for the routes, from any viewpoint: links, parses and indexes a record once, and again only when the
 * store has changed; what else it holds, when its contents have. The function that comes out throws `StoreError`; it gives null for a dossier that is not there.
 */
export function serveStore(store: Store): (viewpoint?: Viewpoint) => Promise<Served | null> {
  const searcher = createSearcher(store)
  const kept = new Map<string, { revision: number; served: Promise<Served | null> }>()
  // A record that was saved changes nothing of what it was linked from.
  let now: { contents: string; kept: Promise<Kept> } | null = null
  return async (viewpoint = {}) => {
    const state = await store.state()
    const key = JSON.stringify([viewpoint.dossier, viewpoint.asOf, viewpoint.readBy])
    const before = kept.get(key)
    if (before?.revision === state.revision) return before.served
    const earlier = (await before?.served.catch(() => null)) ?? null
    if (now?.contents !== state.contents) now = { contents: state.contents, kept: keptIn(store) }
    const served = load({ store, searcher, kept: now.kept }, viewpoint, state, earlier)
    kept.delete(key)
    kept.set(key, { revision: state.revision, served })
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
    // What failed is tried again by the next request.
    served.catch(() => {
      now = null
      if (kept.get(key)?.served === served) kept.delete(key)
    })
    return served
  }
}

async function load(
  { store, searcher, ...now }: { store: Store; searcher: Searcher; kept: Promise<Kept> },
  viewpoint: Viewpoint,
  state: StoreState,
  before: Served | null,
): Promise<Served | null> {
  const { dossier = null } = viewpoint
  const kept = await now.kept
  const { entries } = kept
  if (dossier !== null && !kept.decided.dossiers.has(dossier)) return null
  const shared = {
    captured: firstCaptures(entries),
    forwardings: await store.forwardings(dossier),
    viewpoint,
    state,
    tag: tagOf(state, viewpoint),
  }
  if (isEarlier(viewpoint)) {
    const record = await recordAt(store, dossier, viewpoint)
    const then = keptAt(store, kept, viewpoint)
    return {
      ...shared,
      kept: then,
      dossiers: then.decided.dossiers,
      searcher: searcherAt(store, viewpoint),
      indexed: indexRecord(record),
      heading: null,
      upToDate: true,
    }
  }
  const heading = state.records.find((record) => record.dossier === dossier) ?? null
  const isSame = before !== null && before.heading?.fingerprint === heading?.fingerprint
  const indexed = isSame ? before.indexed : indexRecord((await store.record(dossier))?.record ?? emptyRecord())
  const upToDate = heading ? heading.basis.contents === state.contents : entries.length === 0
  return { ...shared, kept, dossiers: kept.decided.dossiers, searcher, indexed, heading, upToDate }
}

function firstCaptures(entries: readonly Entry[]): Map<Id, string> {
  const captures = new Map<Id, string>()
  for (const { report, captured } of entries) {
    const before = captures.get(report)
    if (before === undefined || captured < before) captures.set(report, captured)
  }
  return captures
}

function tagOf(state: StoreState, { dossier, asOf, readBy }: Viewpoint): string {
  const content = JSON.stringify([state.revision, state.changed, state.records, dossier, asOf, readBy])
  return `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`
}
