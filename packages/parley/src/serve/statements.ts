import { pageOf } from './page.ts'
import { referStatement } from './refers.ts'
import type { Served } from './served.ts'
import type { StatementPage, StatementQuery, Window } from './views.ts'

/** Statements that a query asks for, by day (of the report where a statement has none), undated last. */
export async function listStatements(
  { indexed, searcher }: Served,
  query: StatementQuery & Required<Window>,
): Promise<StatementPage> {
  const { speaker, issue, q } = query
  const wanted = q === undefined ? [] : await searcher.wanted(q)
  const searched = wanted.length === 0 ? indexed.statements : indexed.searchStatements(wanted)
  const found = searched.filter(
    (statement) =>
      (speaker === undefined || statement.speaker === speaker) &&
      (issue === undefined || statement.issues.includes(issue)),
  )
  return pageOf(indexed, found, query, referStatement)
}
