import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { sha256 } from '../identity.ts'
import type { Basis, SavedRecord } from '../store.ts'
import { contentsFingerprint, dossierColumn, noteChange } from './change.ts'
import { packText, unpackText } from './pack.ts'
import type { RecordTable, Tables } from './tables.ts'

export function recordRow(dossier: Id | null, record: ParleyRecord, basis: Basis): RecordTable {
  const json = JSON.stringify(record)
  return {
    dossier: dossierColumn(dossier),
    basis: basis.contents,
    linker: basis.linker,
    fingerprint: sha256(json),
    content: packText(json),
  }
}

/** Rows written by one statement, within what any database takes as parameters. */
const ROWS = 1000

/** In the transaction of a writer. `reports`: ids of those that the record is of. */
export async function saveRecord(
  database: Kysely<Tables>,
  row: RecordTable,
  reports: readonly Id[],
): Promise<'saved' | 'stale'> {
  if ((await contentsFingerprint(database)) !== row.basis) return 'stale'
  const saved = await database
    .selectFrom('record')
    .select(['fingerprint', 'basis', 'linker'])
    .where('dossier', '=', row.dossier)
    .executeTakeFirst()
  if (saved?.fingerprint === row.fingerprint && saved.basis === row.basis && saved.linker === row.linker) return 'saved'
  await database
    .insertInto('record')
    .values(row)
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet(row))
    .execute()
  // All reports are of the record of the whole store.
  if (row.dossier !== '') await putBelonging(database, row.dossier, reports)
  await noteChange(database)
  return 'saved'
}

async function putBelonging(database: Kysely<Tables>, dossier: string, reports: readonly Id[]): Promise<void> {
  await database.deleteFrom('belonging').where('dossier', '=', dossier).execute()
  for (let from = 0; from < reports.length; from += ROWS) {
    const rows = reports.slice(from, from + ROWS).map((report) => ({ dossier, report }))
    await database.insertInto('belonging').values(rows).execute()
  }
}

export async function savedRecord(database: Kysely<Tables>, dossier: Id | null): Promise<SavedRecord | null> {
  const row = await database
    .selectFrom('record')
    .selectAll()
    .where('dossier', '=', dossierColumn(dossier))
    .executeTakeFirst()
  if (!row) return null
  const basis = { contents: row.basis, linker: row.linker }
  return { record: JSON.parse(unpackText(row.content)) as ParleyRecord, fingerprint: row.fingerprint, basis }
}
