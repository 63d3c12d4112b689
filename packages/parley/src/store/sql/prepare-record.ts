import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { changedFingerprint, EMPTY_FINGERPRINT } from '../fingerprint.ts'
import { sha256 } from '../identity.ts'
import type { RecordRow, RecordSize } from '../../model/record-rows.ts'
import type { Basis, HowSaved, Rows } from '../store.ts'
import { evidenceOf, type Words, withWords } from '../words.ts'
import { dossierColumn } from './change.ts'
import { packText } from './pack.ts'
import { recordForwardings } from './record-forwardings.ts'
import type { RowKey } from './record-row.ts'
import type { RecordTable, Tables } from './tables.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** A record ready to be written: what is not kept yet as it is now, what is to go, and what goes by other ids. */
export interface PreparedRecord {
  heading: RecordTable
  /** Fingerprint of the record that the difference was made to; null where none was kept. */
  before: string | null
  came: WaitingRows
  went: RowKey[]
  forwardings: Map<Id, Id>
}

/** A record on its way into the store. */
export interface Saving extends HowSaved {
  dossier: Id | null
  rows: Rows
  basis: Basis
  /** Takes the rows that differ; what it holds is forgotten. */
  came: WaitingRows
}

/** Outside of the transaction, since comparing takes far longer than writing, and others wait for the lock. */
export async function prepareRecord(
  database: Kysely<Tables>,
  { dossier, rows, basis, came, words, forward }: Saving,
): Promise<PreparedRecord> {
  const name = dossierColumn(dossier)
  const before = await database.selectFrom('record').selectAll().where('dossier', '=', name).executeTakeFirst()
  const kept = await keptHashes(database, name)
  const size: RecordSize = { reports: 0, meetings: 0, statements: 0 }
  came.clear()
  let fingerprint = EMPTY_FINGERPRINT
  let fresh: Fresh[] = []
  const pack = async (): Promise<void> => {
    const whole = words === undefined ? fresh : await filled(fresh, words)
    for (const { row, hash } of whole) {
      const { content, ...place } = row
      came.put({ dossier: name, ...place, sha256: hash, content: packText(JSON.stringify(content)) })
    }
    fresh = []
  }
  for await (const row of rows()) {
    count(size, row)
    const hash = hashOf(row, words)
    fingerprint = changedFingerprint(fingerprint, { came: [`${nameOf(row)} ${hash}`] })
    if (kept.get(nameOf(row)) !== hash) fresh.push({ row, hash })
    kept.delete(nameOf(row))
    if (fresh.length === AT_ONCE) await pack()
  }
  await pack()
  const went = [...kept.keys()].map(keyOf)
  return {
    heading: { dossier: name, basis: basis.contents, linker: basis.linker, fingerprint, size: JSON.stringify(size) },
    before: before?.fingerprint ?? null,
    came,
    went,
    forwardings:
      before === undefined || forward === undefined
        ? new Map()
        : await recordForwardings(database, forward, { dossier: name, came, went }),
  }
}

/** A row that is not kept as it is now. */
interface Fresh {
  row: RecordRow
  hash: string
}

/** Rows whose texts are held at once. */
const AT_ONCE = 100

async function filled(fresh: readonly Fresh[], words: Words): Promise<Fresh[]> {
  const reports = new Set(fresh.flatMap(({ row }) => reportsIn(row)))
  const texts = await words.textsOf([...reports])
  return fresh.map(({ row, hash }) => ({ row: withWords(row, texts), hash }))
}

/** Of what a row holds; where it has no words yet, of what they will be taken from. */
function hashOf(row: RecordRow, words: Words | undefined): string {
  const texts = words === undefined ? [] : reportsIn(row).map((report) => words.hashOf(report))
  return sha256([row.place, JSON.stringify(row.content), ...texts].join(' '))
}

function reportsIn(row: RecordRow): Id[] {
  const told = new Set(evidenceOf(row).map(({ report }) => report))
  return row.noun === 'report' ? [...told.add(row.id)] : [...told]
}

function count(size: RecordSize, { noun, content }: RecordRow): void {
  if (noun === 'report') {
    size.reports++
    size.statements += content.statements.length
  }
  if (noun === 'meeting') size.meetings++
}

async function keptHashes(database: Kysely<Tables>, dossier: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('record_row')
    .select(['noun', 'id', 'sha256'])
    .where('dossier', '=', dossier)
    .execute()
  return new Map(rows.map((row) => [nameOf(row), row.sha256]))
}

const nameOf = ({ noun, id }: RowKey): string => `${noun} ${id}`

function keyOf(name: string): RowKey {
  const space = name.indexOf(' ')
  return { noun: name.slice(0, space), id: name.slice(space + 1) }
}
