import { storeLinker } from '../link/linker.ts'
import { deriveRecords } from '../store/derive.ts'
import type { Store } from '../store/store.ts'
import { createIndexer } from './indexer.ts'

/**
 * Brings a store up to what it holds: links anew where anything changed, and brings the index of texts up to it. What an
 * older reader read stays as it is until a person lets the newer one take over. Throws `StoreError`.
 */
export async function refresh(store: Store): Promise<void> {
  await deriveRecords(store, storeLinker)
  await store.index(createIndexer())
}
