import { isEarlier } from '../../serve/kept.ts'
import { createSearcher, type Searcher } from '../../serve/searcher.ts'
import { searcherAt } from '../../serve/searcher-at.ts'
import type { Viewpoint } from '../../serve/served.ts'
import type { Store } from '../../store/store.ts'
import { refresh } from '../refresh.ts'

/** Searches a store as it is, brought up to date, or what was known at a time. */
export async function searcherFor(store: Store, viewpoint: Viewpoint): Promise<Searcher> {
  if (isEarlier(viewpoint)) return searcherAt(store, viewpoint)
  await refresh(store)
  return createSearcher(store)
}
