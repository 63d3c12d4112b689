import { createSearchEntries } from '../language/search/entry.ts'
import { loadSearchKnowledge } from '../language/search/knowledge.ts'
import { relevanceOf } from '../link/contents.ts'
import type { Findings } from '../model/findings.ts'
import { decisions } from '../model/ledger-fold.ts'
import { searchAmong } from '../store/search-among.ts'
import type { Store } from '../store/store.ts'
import { contentsAt } from './kept.ts'
import { onceDone } from './once-done.ts'
import { createSearcher, type Searcher } from './searcher.ts'
import type { Viewpoint } from './served.ts'

/**
 * Searches what was known at a time, as a store that had held it alone would: pages as they showed then, and no word that
 * came later. It is gone through with the first query.
 */
export function searcherAt(store: Store, viewpoint: Viewpoint): Searcher {
  const index = onceDone(async () =>
    searchAmong(await findingsAt(store, viewpoint), { entry: createSearchEntries(loadSearchKnowledge()) }),
  )
  return createSearcher({
    knownWords: async (asked) => (await index()).knownWords(asked),
    search: async (asked) => (await index()).search(asked),
  })
}

async function findingsAt(store: Store, { dossier, ...known }: Viewpoint): Promise<readonly Findings[]> {
  const { findings, ledger } = await contentsAt(store, known)
  if (dossier === undefined) return findings
  const decided = decisions(ledger)
  const followed = decided.dossiers.get(dossier)
  if (followed === undefined) return []
  const relevance = relevanceOf(followed, decided)
  return findings.filter((one) => relevance(one).belongs)
}
