import { type Kysely, sql } from 'kysely'
import type { IndexEntry } from '../search.ts'
import { chunks } from './chunks.ts'
import { packText, unpackText } from './pack.ts'
import type { SearchNameTable, SearchWordTable, Tables } from './tables.ts'

/** Rows written by one statement. */
const ROWS = 1000

/** What one report tells the index of words. */
type ReportWords = Pick<IndexEntry, 'words' | 'names'>

/** As it is kept beside its report, to be taken back with it. */
export const packWords = ({ words, names }: ReportWords): Uint8Array => packText(JSON.stringify({ words, names }))

const unpackWords = (packed: Uint8Array): ReportWords => JSON.parse(unpackText(packed)) as ReportWords

/** Counts reports in: how many have each word, and in how many it names somebody. */
export async function countIn(database: Kysely<Tables>, reports: readonly ReportWords[]): Promise<void> {
  await add(database, rowsOf(reports, 1))
}

/** Counts reports out that go. What no other has is forgotten, as if it had never been there. */
export async function countOut(database: Kysely<Tables>, packed: readonly Uint8Array[]): Promise<void> {
  const gone = rowsOf(packed.map(unpackWords), -1)
  await add(database, gone)
  const [words, sounds] = [gone.words.map(({ word }) => word), [...new Set(gone.names.map(({ sound }) => sound))]]
  for (const some of chunks(words, ROWS))
    await database.deleteFrom('search_word').where('word', 'in', some).where('reports', '=', 0).execute()
  for (const some of chunks(sounds, ROWS))
    await database.deleteFrom('search_name').where('sound', 'in', some).where('reports', '=', 0).execute()
}

interface Rows {
  words: SearchWordTable[]
  names: SearchNameTable[]
}

async function add(database: Kysely<Tables>, { words, names }: Rows): Promise<void> {
  for (const some of chunks(words, ROWS))
    await database
      .insertInto('search_word')
      .values(some)
      .onConflict((of) => of.column('word').doUpdateSet({ reports: sql`search_word.reports + excluded.reports` }))
      .execute()
  for (const some of chunks(names, ROWS))
    await database
      .insertInto('search_name')
      .values(some)
      .onConflict((of) =>
        of.columns(['sound', 'base', 'word']).doUpdateSet({ reports: sql`search_name.reports + excluded.reports` }),
      )
      .execute()
}

/** Each word and each name once, with the number of reports that have it, times a factor. */
function rowsOf(reports: readonly ReportWords[], factor: 1 | -1): Rows {
  const words = new Map<string, SearchWordTable>()
  const names = new Map<string, SearchNameTable>()
  for (const report of reports) {
    for (const word of new Set(report.words)) countOne(words, word, { word, reports: factor })
    const own = new Map(report.names.map((name) => [`${name.sound} ${name.base} ${name.word}`, name]))
    for (const [key, { sound, base, word }] of own) countOne(names, key, { sound, base, word, reports: factor })
  }
  return { words: [...words.values()], names: [...names.values()] }
}

function countOne<Row extends { reports: number }>(rows: Map<string, Row>, key: string, row: Row): void {
  const known = rows.get(key)
  if (known === undefined) rows.set(key, row)
  else known.reports += row.reports
}
