import { type Kysely, sql } from 'kysely'
import type { Takeover } from '../../model/ledger.ts'
import type { Rereading, Rereadings } from '../store.ts'
import { isNewer } from '../version.ts'
import { findingsLine, noChange, noteChange } from './change.ts'
import { findingsRow } from './findings-row.ts'
import { appendEntries } from './ledger.ts'
import type { FindingsTable, Tables } from './tables.ts'

type Database = Kysely<Tables>

/** Keys of inputs that no reader of that version or newer has read, in order. */
export async function toReread(database: Database, reader: string): Promise<string[]> {
  const rows = await database
    .selectFrom('findings')
    .leftJoin('rereading', 'rereading.input', 'findings.input')
    .select(['findings.input', 'findings.reader', 'rereading.reader as again'])
    .orderBy('findings.input')
    .execute()
  return rows.filter((row) => isNewer(reader, row.again ?? row.reader)).map(({ input }) => input)
}

/** Outside of the transaction, since compressing takes far longer than writing. */
export const rereadingRows = (rereadings: readonly Rereading[]): FindingsTable[] =>
  rereadings.map(({ key, findings }) => findingsRow(key, findings))

/** In the transaction of a writer. Returns how many were newer than what was there. */
export async function keepRereadings(database: Database, rows: readonly FindingsTable[]): Promise<number> {
  let kept = 0
  for (const row of rows) if (await keepRereading(database, row)) kept++
  if (kept > 0) await noteChange(database)
  return kept
}

/** The same of one, by a caller that counts the change. */
export async function keepRereading(database: Database, row: FindingsTable): Promise<boolean> {
  const known = await database
    .selectFrom('findings')
    .leftJoin('rereading', 'rereading.input', 'findings.input')
    .select(['findings.reader', 'rereading.reader as again'])
    .where('findings.input', '=', row.input)
    .executeTakeFirst()
  if (known === undefined || !isNewer(row.reader, known.again ?? known.reader)) return false
  await database
    .insertInto('rereading')
    .values(row)
    .onConflict((conflict) => conflict.column('input').doUpdateSet(row))
    .execute()
  return true
}

export async function rereadingsOf(database: Database): Promise<Rereadings> {
  const rows = await database.selectFrom('rereading').select('reader').execute()
  const reader = rows.reduce((newest, row) => (isNewer(row.reader, newest) ? row.reader : newest), '')
  return { kept: rows.length, reader }
}

/** Findings by input, those of the newest reader. */
export async function rereadContents(database: Database): Promise<Pick<FindingsTable, 'input' | 'content'>[]> {
  return database
    .selectFrom('findings')
    .leftJoin('rereading', 'rereading.input', 'findings.input')
    .select((row) => ['findings.input', row.fn.coalesce('rereading.content', 'findings.content').as('content')])
    .orderBy('findings.input')
    .execute()
}

/** In the transaction of a writer: what was kept beside stands for what was read before. Returns how many took over. */
export async function takeRereadings(
  database: Database,
  { at, author }: Pick<Takeover, 'at' | 'author'>,
): Promise<number> {
  const { kept, reader } = await rereadingsOf(database)
  if (kept === 0) return 0
  const rows = await database
    .selectFrom('rereading')
    .innerJoin('findings', 'findings.input', 'rereading.input')
    .select(['rereading.input', 'rereading.sha256 as now', 'findings.sha256 as before'])
    .execute()
  const change = noChange()
  for (const { input, now, before } of rows) {
    change.came.push(findingsLine(input, now))
    change.went.push(findingsLine(input, before))
  }
  await database
    .insertInto('findings')
    .columns(['input', 'report', 'reader', 'sha256', 'content'])
    .expression((from) =>
      from
        .selectFrom('rereading')
        .select(['input', 'report', 'reader', 'sha256', 'content'])
        // SQLite takes ON CONFLICT for a part of the query where it does not end in a condition.
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((conflict) =>
      conflict.column('input').doUpdateSet((row) => ({
        report: row.ref('excluded.report'),
        reader: row.ref('excluded.reader'),
        sha256: row.ref('excluded.sha256'),
        content: row.ref('excluded.content'),
      })),
    )
    .execute()
  await database.deleteFrom('rereading').execute()
  await appendEntries(database, [{ kind: 'takeover', at, author, reader, inputs: kept }], change)
  await noteChange(database, change)
  return kept
}
