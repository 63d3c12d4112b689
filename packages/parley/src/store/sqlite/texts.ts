import { sql } from 'kysely'
import type { TextIndex } from '../sql/search.ts'
import type { TermLists } from '../search.ts'

/** SQLite keeps terms in its full-text index (FTS5), which is given the terms and asked for them, and knows no language. */
export const sqliteTexts: TextIndex = {
  put: async (database, row, terms) => {
    await database.insertInto('search_report').values(row).execute()
    await sql`INSERT INTO search_text (rowid, terms) VALUES (${row.number}, ${terms.join(' ')})`.execute(database)
  },
  remove: async (database, numbers) => {
    await sql`DELETE FROM search_text WHERE rowid IN (${sql.join(numbers)})`.execute(database)
  },
  clear: async (database) => {
    await sql`INSERT INTO search_text (search_text) VALUES ('delete-all')`.execute(database)
  },
  settle: async () => {},
  matching: (all, none) => {
    const expression = none.length === 0 ? allOf(all) : `(${allOf(all)}) NOT (${allOf(none)})`
    return { from: sql`search_text`, number: sql`search_text.rowid`, where: sql`search_text MATCH ${expression}` }
  },
}

/** As FTS5 words it. Terms hold no quotation mark. */
const allOf = (lists: TermLists): string =>
  lists.map((terms) => `(${terms.map((term) => `"${term}"`).join(' OR ')})`).join(' AND ')
