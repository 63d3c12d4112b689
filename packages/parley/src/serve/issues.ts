import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referPosition, referProgress } from './refers.ts'
import type { IssuePage, Window } from './views.ts'

/** Issues with their progress and positions, in the order of the record. */
export function listIssues(indexed: IndexedRecord, window: Required<Window>): IssuePage {
  return pageOf(indexed, indexed.record.issues, window, (to, issue) => {
    to.issues([issue.id])
    for (const progress of issue.progress) referProgress(to, { ...progress, issue: issue.id })
    for (const position of issue.positions) referPosition(to, { ...position, issue: issue.id })
  })
}
