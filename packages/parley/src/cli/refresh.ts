import { linkContents } from '../link/contents.ts'
import { LINKER_VERSION } from '../link/link.ts'
import { createReader, READER_VERSION, type Reader } from '../read/read.ts'
import { deriveRecords } from '../store/derive.ts'
import type { Store } from '../store/store.ts'
import { isNewer } from '../store/version.ts'
import { createIndexer } from './indexer.ts'
import { readOne } from './read-one.ts'

/**
 * Brings a store up to this version of Parley: reads again what an older reader read, links anew where anything changed,
 * and brings the index of texts up to it. Returns how many reports were read again. Throws `StoreError`.
 */
export async function refresh(store: Store): Promise<number> {
  const entries = await store.entries()
  const old = entries.filter((entry) => isNewer(READER_VERSION, entry.reader))
  const reader = old.length === 0 ? null : createReader()
  let again = 0
  for (const { key } of old) {
    if (reader !== null && (await readAgain(store, reader, key))) again++
  }
  await deriveRecords(store, { version: LINKER_VERSION, link: linkContents })
  await store.index(createIndexer())
  return again
}

/** What a newer reader refuses keeps what the older one read of it. */
async function readAgain(store: Store, reader: Reader, key: string): Promise<boolean> {
  const raw = await store.input(key)
  if (raw === null) return false
  const outcome = readOne(reader, raw)
  return 'reading' in outcome && (await store.replaceFindings(key, outcome.reading.findings))
}
