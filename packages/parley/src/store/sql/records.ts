import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { gatherRows } from '../../model/record-rows.ts'
import type { SavedRecord } from '../store.ts'
import { chunks } from './chunks.ts'
import { contentsFingerprint, dossierColumn, headingOf, noteChange } from './change.ts'
import { putForwardings } from './forwardings.ts'
import type { PreparedRecord } from './prepare-record.ts'
import { type RowKey, rowOf } from './record-row.ts'
import type { RecordRowTable, RecordTable, Tables } from './tables.ts'

/** Rows written by one statement, within what any database takes as parameters. */
const ROWS = 500

/** In the transaction of a writer. */
export async function saveRecord(
  database: Kysely<Tables>,
  { heading, before, came, went, forwardings }: PreparedRecord,
): Promise<'saved' | 'stale'> {
  if ((await contentsFingerprint(database)) !== heading.basis) return 'stale'
  const saved = await savedHeading(database, heading.dossier)
  // Others have saved it since the difference was made.
  if ((saved?.fingerprint ?? null) !== before) return 'stale'
  if (saved?.fingerprint === heading.fingerprint && saved.basis === heading.basis && saved.linker === heading.linker)
    return 'saved'
  for (const some of chunks(went, ROWS)) await remove(database, heading.dossier, some)
  for (const some of came.parts())
    await database
      .insertInto('record_row')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['dossier', 'noun', 'id']).doUpdateSet((row) => ({
          place: row.ref('excluded.place'),
          sha256: row.ref('excluded.sha256'),
          content: row.ref('excluded.content'),
        })),
      )
      .execute()
  await putForwardings(database, heading.dossier === '' ? null : heading.dossier, forwardings)
  await database
    .insertInto('record')
    .values(heading)
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet(heading))
    .execute()
  await noteChange(database)
  return 'saved'
}

async function remove(database: Kysely<Tables>, dossier: string, rows: readonly RowKey[]): Promise<void> {
  for (const [noun, own] of Map.groupBy(rows, (row) => row.noun))
    await database
      .deleteFrom('record_row')
      .where('dossier', '=', dossier)
      .where('noun', '=', noun)
      .where(
        'id',
        'in',
        own.map(({ id }) => id),
      )
      .execute()
}

async function savedHeading(database: Kysely<Tables>, dossier: string): Promise<RecordTable | undefined> {
  return database.selectFrom('record').selectAll().where('dossier', '=', dossier).executeTakeFirst()
}

export async function savedRecord(database: Kysely<Tables>, dossier: Id | null): Promise<SavedRecord | null> {
  const name = dossierColumn(dossier)
  const heading = await savedHeading(database, name)
  if (heading === undefined) return null
  const gatherer = gatherRows()
  let last: Pick<RecordRowTable, 'noun' | 'place' | 'id'> | undefined = { noun: '', place: '', id: '' }
  while (last !== undefined) {
    const rows: RecordRowTable[] = await rowsAfter(database, name, last)
    for (const row of rows) gatherer.take(rowOf(row))
    last = rows.at(-1)
  }
  return { record: gatherer.record(), ...headingOf(heading) }
}

/** The next rows in the order in which a record stands. */
function rowsAfter(
  database: Kysely<Tables>,
  dossier: string,
  { noun, place, id }: Pick<RecordRowTable, 'noun' | 'place' | 'id'>,
): Promise<RecordRowTable[]> {
  return database
    .selectFrom('record_row')
    .selectAll()
    .where('dossier', '=', dossier)
    .where((row) => row(row.refTuple('noun', 'place', 'id'), '>', row.tuple(noun, place, id)))
    .orderBy('noun')
    .orderBy('place')
    .orderBy('id')
    .limit(ROWS)
    .execute()
}
