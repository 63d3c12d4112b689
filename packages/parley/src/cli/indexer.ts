import { once } from '../language/once.ts'
import { createSearchEntries, SEARCH_VERSION } from '../language/search/entry.ts'
import { loadSearchKnowledge } from '../language/search/knowledge.ts'
import type { Indexer } from '../store/search.ts'

/** Makes entries of the index of texts; what it knows of languages is loaded with the first report. */
export function createIndexer(): Indexer {
  const entries = once(() => createSearchEntries(loadSearchKnowledge()))
  return { version: SEARCH_VERSION, entry: (findings) => entries()(findings) }
}
