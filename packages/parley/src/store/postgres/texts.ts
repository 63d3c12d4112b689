import { sql } from 'kysely'
import type { TextIndex } from '../sql/search.ts'
import type { TermLists } from '../search.ts'

/** PostgreSQL keeps terms as a tsvector without places, made of them as they are, under an inverted index (GIN). */
export const postgresTexts: TextIndex = {
  put: async (database, { number, report, input, sha256, content, words }, terms) => {
    await sql`INSERT INTO search_report (number, report, input, sha256, content, words, terms)
      VALUES (${number}, ${report}, ${input}, ${sha256}, ${content}, ${words}, array_to_tsvector(${[...terms]}::text[]))`.execute(
      database,
    )
  },
  // Terms go with the rows.
  remove: async () => {},
  clear: async () => {},
  // New terms wait in a list that every search reads through, until they are sorted in.
  settle: async (database) => {
    await sql`SELECT gin_clean_pending_list('search_report_terms')`.execute(database)
  },
  matching: (all, none) => {
    const where = sql`search_report.terms @@ ${allOf(all)}::tsquery`
    if (none.length === 0) return { from: sql`search_report`, number: sql`search_report.number`, where }
    // Told by the index as well: without it every row would be looked at.
    const others = sql`SELECT other.number FROM search_report AS other WHERE other.terms @@ ${allOf(none)}::tsquery`
    return {
      from: sql`search_report`,
      number: sql`search_report.number`,
      where: sql`${where} AND search_report.number NOT IN (${others})`,
    }
  },
}

/** As a tsquery is worded. Terms hold no quotation mark and no backslash. */
const allOf = (lists: TermLists): string =>
  lists.map((terms) => `(${terms.map((term) => `'${term}'`).join(' | ')})`).join(' & ')
