/**
 * A process of its own that adds the reports numbered FROM to TO, a few at a time, and derives the record and the index after each,
 * as two commands at once would. Arguments: module that exports openStore, location of the store, FROM, TO.
 */
import { deriveRecords } from '../../src/store/derive.ts'
import type { Store } from '../../src/store/store.ts'
import { createIndexer } from '../../src/cli/indexer.ts'
import { sampleLinker, sampleReadInput } from './sample.ts'

const [opener = '', location = '', from = '0', to = '0'] = process.argv.slice(2)
const { openStore } = (await import(opener)) as { openStore(location: string): Store | Promise<Store> }
const store = await openStore(location)
const indexer = createIndexer()
for (let number = Number(from); number < Number(to); number += 3) {
  const count = Math.min(3, Number(to) - number)
  await store.add(Array.from({ length: count }, (_, place) => sampleReadInput(number + place)))
  await deriveRecords(store, sampleLinker)
  await store.index(indexer)
}
await store.close()
