import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import { referStatement } from './refers.ts'
import type { StatementPage, StatementQuery, Window } from './views.ts'
import { matcher } from './words.ts'

/** Statements that a query asks for, by day, undated last. */
export function listStatements(indexed: IndexedRecord, query: StatementQuery & Required<Window>): StatementPage {
  const { speaker, issue } = query
  const matches = matcher(query.q ?? '')
  const found = indexed.statements.filter(
    (statement) =>
      (speaker === undefined || statement.speaker === speaker) &&
      (issue === undefined || statement.issues.includes(issue)) &&
      (query.q === undefined || matches(indexed.textOf(statement))),
  )
  return pageOf(indexed, found, query, referStatement)
}
