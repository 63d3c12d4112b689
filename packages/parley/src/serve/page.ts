import type { IndexedRecord } from './indexed.ts'
import { type References, refersOf } from './refers.ts'
import type { Page, Window } from './views.ts'

/** The part of a list that is asked for, with what its items refer to. */
export function pageOf<Item>(
  indexed: IndexedRecord,
  list: readonly Item[],
  { limit, offset }: Required<Pick<Window, 'limit' | 'offset'>>,
  refer: (references: References, item: Item) => void,
): Page<Item> {
  const items = list.slice(offset, offset + limit)
  const refers = refersOf(indexed, (references) => {
    for (const item of items) refer(references, item)
  })
  return { total: list.length, offset, limit, items, refers }
}
