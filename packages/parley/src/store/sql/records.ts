import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { changedFingerprint, EMPTY_FINGERPRINT } from '../fingerprint.ts'
import { sha256 } from '../identity.ts'
import { gatherRows, type RecordRow, type RecordSize } from '../record-rows.ts'
import type { Basis, Rows, SavedRecord } from '../store.ts'
import { contentsFingerprint, dossierColumn, headingOf, noteChange } from './change.ts'
import { packText, unpackText } from './pack.ts'
import type { RecordRowTable, RecordTable, Tables } from './tables.ts'

/** A record ready to be written: what is not kept yet as it is now, and what is to go. */
export interface PreparedRecord {
  heading: RecordTable
  /** Fingerprint of the record that the difference was made to; null where none was kept. */
  before: string | null
  came: RecordRowTable[]
  went: Kept[]
}

type Kept = Pick<RecordRowTable, 'noun' | 'id'>

/** Outside of the transaction, since comparing takes far longer than writing, and others wait for the lock. */
export async function prepareRecord(
  database: Kysely<Tables>,
  dossier: Id | null,
  rows: Rows,
  basis: Basis,
): Promise<PreparedRecord> {
  const name = dossierColumn(dossier)
  const before = await savedHeading(database, name)
  const kept = await keptHashes(database, name)
  const size: RecordSize = { reports: 0, meetings: 0, statements: 0 }
  const came: RecordRowTable[] = []
  let fingerprint = EMPTY_FINGERPRINT
  let lines: string[] = []
  for await (const { content, ...row } of rows()) {
    if (row.noun === 'report') size.reports++
    if (row.noun === 'meeting') size.meetings++
    if ('statements' in content) size.statements += content.statements.length
    const json = JSON.stringify(content)
    const hash = sha256(`${row.place} ${json}`)
    lines.push(`${row.noun} ${row.id} ${hash}`)
    if (lines.length === ROWS) {
      fingerprint = changedFingerprint(fingerprint, { came: lines })
      lines = []
    }
    if (kept.get(keyOf(row)) !== hash) came.push({ dossier: name, ...row, sha256: hash, content: packText(json) })
    kept.delete(keyOf(row))
  }
  fingerprint = changedFingerprint(fingerprint, { came: lines })
  return {
    heading: {
      dossier: name,
      basis: basis.contents,
      linker: basis.linker,
      fingerprint,
      size: JSON.stringify(size),
    },
    before: before?.fingerprint ?? null,
    came,
    went: [...kept.keys()].map(keptOf),
  }
}

const keyOf = ({ noun, id }: Kept): string => `${noun} ${id}`
function keptOf(key: string): Kept {
  const [noun = '', id = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
  return { noun, id }
}

async function keptHashes(database: Kysely<Tables>, dossier: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('record_row')
    .select(['noun', 'id', 'sha256'])
    .where('dossier', '=', dossier)
    .execute()
  return new Map(rows.map((row) => [keyOf(row), row.sha256]))
}

/** Rows written by one statement, within what any database takes as parameters. */
const ROWS = 500

/** In the transaction of a writer. */
export async function saveRecord(
  database: Kysely<Tables>,
  { heading, before, came, went }: PreparedRecord,
): Promise<'saved' | 'stale'> {
  if ((await contentsFingerprint(database)) !== heading.basis) return 'stale'
  const saved = await savedHeading(database, heading.dossier)
  // Others have saved it since the difference was made.
  if ((saved?.fingerprint ?? null) !== before) return 'stale'
  if (saved?.fingerprint === heading.fingerprint && saved.basis === heading.basis && saved.linker === heading.linker)
    return 'saved'
  for (const some of chunks(went)) await remove(database, heading.dossier, some)
  for (const some of chunks(came))
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
  await database
    .insertInto('record')
    .values(heading)
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet(heading))
    .execute()
  await noteChange(database)
  return 'saved'
}

async function remove(database: Kysely<Tables>, dossier: string, rows: readonly Kept[]): Promise<void> {
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
  let last: Pick<RecordRowTable, 'noun' | 'place' | 'id'> | null = { noun: '', place: '', id: '' }
  while (last !== null) {
    const rows: RecordRowTable[] = await rowsAfter(database, name, last)
    for (const { content, ...row } of rows)
      gatherer.take({ ...row, content: JSON.parse(unpackText(content)) as unknown } as RecordRow)
    last = rows.at(-1) ?? null
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

function chunks<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += ROWS) parts.push(items.slice(from, from + ROWS))
  return parts
}
