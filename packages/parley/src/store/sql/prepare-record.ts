import type { Kysely } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import { changedFingerprint, EMPTY_FINGERPRINT } from '../fingerprint.ts'
import { sha256 } from '../identity.ts'
import type { RecordRow, RecordSize } from '../../model/record-rows.ts'
import type { Basis, HowSaved, Rows } from '../store.ts'
import { evidenceOf, type Words, withWords } from '../words.ts'
import { dossierColumn } from './change.ts'
import { keptBeside, keptHashes } from './kept-rows.ts'
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
  const size: RecordSize = { reports: 0, meetings: 0, statements: 0 }
  came.clear()
  let fingerprint = EMPTY_FINGERPRINT
  const told = createKeys()
  let some: Hashed[] = []
  const compare = async (): Promise<void> => {
    const keys = some.map(({ row }) => row)
    const kept = before === undefined ? () => undefined : await keptHashes(database, name, keys)
    const fresh = some.filter(({ row, hash }) => kept(row) !== hash)
    const whole = words === undefined ? fresh : await filled(fresh, words)
    for (const { row, hash } of whole) {
      const { content, ...place } = row
      came.put({ dossier: name, ...place, sha256: hash, content: packText(JSON.stringify(content)) })
    }
    some = []
  }
  for await (const row of rows()) {
    count(size, row)
    const hash = hashOf(row, words)
    fingerprint = changedFingerprint(fingerprint, { came: [`${row.noun} ${row.id} ${hash}`] })
    told.add(row)
    some.push({ row, hash })
    if (some.length === AT_ONCE) await compare()
  }
  await compare()
  const went = before === undefined ? [] : await keptBeside(database, name, told.has)
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

/** A row, and what tells it from others. */
interface Hashed {
  row: RecordRow
  hash: string
}

/** Rows that are compared, and whose texts are held, at once. */
const AT_ONCE = 100

/** Keys of rows that can be asked for, held as the ids that the rows have anyway. */
function createKeys(): { add(key: RowKey): void; has(key: RowKey): boolean } {
  const byNoun = new Map<string, Set<Id>>()
  return {
    add({ noun, id }) {
      const ids = byNoun.get(noun)
      if (ids) ids.add(id)
      else byNoun.set(noun, new Set([id]))
    },
    has: ({ noun, id }) => byNoun.get(noun)?.has(id) ?? false,
  }
}

async function filled(fresh: readonly Hashed[], words: Words): Promise<Hashed[]> {
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
