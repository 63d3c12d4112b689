import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { decisions, type Logged } from '../model/ledger-fold.ts'
import type { RecordRow } from '../model/record-rows.ts'
import type { Shelf } from '../model/shelf.ts'
import { StoreError } from './error.ts'
import { createFileShelf } from './file-shelf.ts'
import type { Basis, Forward, SavedHeading, Store } from './store.ts'
import type { Words } from './words.ts'

/** The linker, handed in: the store does not know it. */
export interface Linker {
  version: string
  /** Begins with the ledger, then takes what is in the store; what it need not hold it puts on the shelf. */
  begin(ledger: readonly Logged[], shelf: Shelf): Linking
  forward?: Forward
}

/** What a linker makes of the contents of a store. Its rows have no words: no text, and evidence without quotations. */
export interface Linking {
  take(input: string, findings: Findings): void
  /** The rows of the record of a dossier, or of all that is in the store where it is null. */
  link(dossier: Id | null): () => Iterable<RecordRow>
  /** Where the text of a report stands, from which its words are taken, and what tells it from other texts. */
  source(report: Id): { input: string; hash: string } | undefined
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
    const shelf = createFileShelf()
    try {
      const outcome = await saveAll(store, linker, shelf)
      linked += outcome.linked
      if (!outcome.stale) return linked
    } finally {
      shelf.clear()
    }
  }
  throw new StoreError(
    'The reports are kept, but the record is not linked yet: others keep adding. Run the command again later.',
  )
}

async function saveAll(store: Store, linker: Linker, shelf: Shelf): Promise<{ linked: number; stale: boolean }> {
  let linking = linker.begin([], shelf)
  let dossiers: (Id | null)[] = [null]
  const fingerprint = await store.eachFindings((entries) => {
    linking = linker.begin(entries, shelf)
    dossiers = [...[...decisions(entries).dossiers.keys()].sort(), null]
    return (input, findings) => linking.take(input, findings)
  })
  const { records } = await store.state()
  const basis = { contents: fingerprint, linker: linker.version }
  let linked = 0
  for (const dossier of dossiers) {
    if (isUpToDate(records, dossier, basis)) continue
    linked++
    const rows = linking.link(dossier)
    const { forward } = linker
    const saved = await store.saveRecord(dossier, rows, basis, {
      words: wordsIn(store, linking),
      ...(forward && { forward }),
    })
    if (saved === 'stale') return { linked, stale: true }
  }
  return { linked, stale: false }
}

function wordsIn(store: Store, linking: Linking): Words {
  const inputOf = (report: Id): string => linking.source(report)?.input ?? ''
  return {
    hashOf: (report) => linking.source(report)?.hash ?? '',
    async textsOf(reports) {
      const texts = await store.texts(reports.map(inputOf))
      return new Map(reports.map((report) => [report, texts.get(inputOf(report)) ?? '']))
    },
  }
}

function isUpToDate(records: readonly SavedHeading[], dossier: Id | null, { contents, linker }: Basis): boolean {
  return records.some(
    ({ dossier: own, basis }) => own === dossier && basis.contents === contents && basis.linker === linker,
  )
}
