import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referDocument } from './refers.ts'
import type { DocumentPage, Window } from './views.ts'

/** Documents by day. */
export function listDocuments(indexed: IndexedRecord, window: Required<Window>): DocumentPage {
  return pageOf(indexed, indexed.documents, window, referDocument)
}
