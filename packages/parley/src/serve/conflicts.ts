import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referConflict } from './refers.ts'
import type { ConflictPage, Window } from './views.ts'

/** Contradictions in the order of the record. */
export function listConflicts(indexed: IndexedRecord, window: Required<Window>): ConflictPage {
  return pageOf(indexed, indexed.record.conflicts, window, referConflict)
}
