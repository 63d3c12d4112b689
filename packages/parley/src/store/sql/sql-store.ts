import { type Kysely, sql, type Transaction } from 'kysely'
import type { Findings } from '../../model/findings.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { fingerprintOf, keyOfInput, sha256 } from '../identity.ts'
import type { Added, AllFindings, Basis, Entry, Input, ReadInput, SavedRecord, Store, StoreState } from '../store.ts'
import { isNewer } from '../version.ts'
import { packBytes, packText, unpackBytes, unpackText } from './pack.ts'
import type { Tables } from './tables.ts'

type Database = Kysely<Tables>

/** A database that holds the tables, and what differs from one kind of database to another. */
export interface SqlDatabase {
  database: Database
  /** Does a piece of work, and throws `StoreError` where it fails. May do it again when the connection was lost: each piece can be. */
  attempt<Answer>(work: () => Promise<Answer>): Promise<Answer>
  /** Lets nobody else write until the transaction ends. */
  lockWriting(transaction: Transaction<Tables>): Promise<void>
  /** Closing twice is no fault. */
  close(): Promise<void>
}

/** The store over an open database, which it closes. */
export function sqlStore({ database, attempt, lockWriting, close }: SqlDatabase): Store {
  const state = stateReader()
  const changing = <Answer>(work: (transaction: Transaction<Tables>) => Promise<Answer>): Promise<Answer> =>
    attempt(() =>
      database.transaction().execute(async (transaction) => {
        await lockWriting(transaction)
        return work(transaction)
      }),
    )
  const looking = <Answer>(work: (transaction: Transaction<Tables>) => Promise<Answer>): Promise<Answer> =>
    attempt(() => database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work))
  return {
    add: async (batch) => {
      const prepared = await attempt(() => prepare(database, batch))
      return changing((transaction) => add(transaction, prepared, batch.length))
    },
    entries: () => attempt(() => entries(database)),
    input: (key) => attempt(() => input(database, key)),
    replaceFindings: (key, findings) => changing((transaction) => replaceFindings(transaction, key, findings)),
    findings: () => attempt(() => allFindings(database)),
    saveRecord: async (record, basis) => {
      const current = await attempt(() => findingsFingerprint(database))
      if (current !== basis.findings) return 'stale'
      const row = recordRow(record, basis)
      return changing((transaction) => saveRecord(transaction, row))
    },
    record: () => attempt(() => savedRecord(database)),
    state: () => looking(state),
    close: () => attempt(close),
  }
}

/** What a batch brings that the store may not have yet, ready to be written. */
interface Prepared {
  key: string
  input: Omit<Tables['input'], 'key'>
  findings: Omit<Tables['findings'], 'input'>
}

/** Outside of the transaction, since compressing takes far longer than writing, and others wait for the lock. */
async function prepare(database: Database, batch: readonly ReadInput[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const { raw, captured, findings } of batch) {
    const key = keyOfInput(raw)
    const known = await readerOf(database, key)
    if (known !== undefined && !isNewer(findings.reader, known)) continue
    const head = { origin: raw.origin, format: raw.format, given: JSON.stringify(raw.given), captured }
    const input = { ...head, sha256: sha256(raw.bytes), bytes: packBytes(raw.bytes) }
    prepared.push({ key, input, findings: findingsRow(findings) })
  }
  return prepared
}

/** `size`: of the batch that these are left of. Others may have added the same since they were prepared. */
async function add(database: Database, prepared: readonly Prepared[], size: number): Promise<Added> {
  let added = 0
  let readAgain = 0
  for (const { key, input, findings } of prepared) {
    const known = await readerOf(database, key)
    if (known === undefined) {
      await database
        .insertInto('input')
        .values({ key, ...input })
        .execute()
      await database
        .insertInto('findings')
        .values({ input: key, ...findings })
        .execute()
      added++
    } else if (isNewer(findings.reader, known)) {
      await database.updateTable('findings').set(findings).where('input', '=', key).execute()
      readAgain++
    }
  }
  if (added + readAgain > 0) await noteChange(database)
  return { added, known: size - added, readAgain }
}

/** Version of the reader that read an input; undefined for one that is not known. */
async function readerOf(database: Database, key: string): Promise<string | undefined> {
  const row = await database.selectFrom('findings').select('reader').where('input', '=', key).executeTakeFirst()
  return row?.reader
}

function findingsRow(findings: Findings): Omit<Tables['findings'], 'input'> {
  const json = JSON.stringify(findings)
  return { report: findings.report.id, reader: findings.reader, sha256: sha256(json), content: packText(json) }
}

async function entries(database: Database): Promise<Entry[]> {
  return database
    .selectFrom('input')
    .innerJoin('findings', 'findings.input', 'input.key')
    .select(['key', 'origin', 'captured', 'input.sha256 as sha256', 'report', 'reader'])
    .orderBy('key')
    .execute()
}

async function input(database: Database, key: string): Promise<Input | null> {
  const row = await database.selectFrom('input').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return null
  const format = row.format as Input['format']
  return { origin: row.origin, bytes: unpackBytes(row.bytes), format, given: JSON.parse(row.given) as Input['given'] }
}

async function replaceFindings(database: Database, key: string, findings: Findings): Promise<boolean> {
  const known = await database.selectFrom('findings').select('sha256').where('input', '=', key).executeTakeFirst()
  if (!known) return false
  const row = findingsRow(findings)
  if (row.sha256 === known.sha256) return true
  await database.updateTable('findings').set(row).where('input', '=', key).execute()
  await noteChange(database)
  return true
}

/** One statement, so that the fingerprint is that of the very rows that are given. */
async function allFindings(database: Database): Promise<AllFindings> {
  const rows = await database.selectFrom('findings').select(['input', 'sha256', 'content']).orderBy('input').execute()
  return {
    findings: rows.map((row) => JSON.parse(unpackText(row.content)) as Findings),
    fingerprint: fingerprintOf(rows.map((row) => ({ key: row.input, sha256: row.sha256 }))),
  }
}

async function findingsFingerprint(database: Database): Promise<string> {
  return fingerprintOf(await database.selectFrom('findings').select(['input as key', 'sha256']).execute())
}

function recordRow(record: ParleyRecord, basis: Basis): Tables['record'] {
  const json = JSON.stringify(record)
  return { id: 1, basis: basis.findings, linker: basis.linker, fingerprint: sha256(json), content: packText(json) }
}

async function saveRecord(database: Database, row: Tables['record']): Promise<'saved' | 'stale'> {
  if ((await findingsFingerprint(database)) !== row.basis) return 'stale'
  const saved = await savedHead(database)
  const same =
    saved?.fingerprint === row.fingerprint && saved.basis.findings === row.basis && saved.basis.linker === row.linker
  if (same) return 'saved'
  await database
    .insertInto('record')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await noteChange(database)
  return 'saved'
}

async function savedRecord(database: Database): Promise<SavedRecord | null> {
  const row = await database.selectFrom('record').selectAll().executeTakeFirst()
  if (!row) return null
  const basis = { findings: row.basis, linker: row.linker }
  return { record: JSON.parse(unpackText(row.content)) as ParleyRecord, fingerprint: row.fingerprint, basis }
}

async function savedHead(database: Database): Promise<StoreState['record']> {
  const row = await database.selectFrom('record').select(['basis', 'linker', 'fingerprint']).executeTakeFirst()
  return row ? { fingerprint: row.fingerprint, basis: { findings: row.basis, linker: row.linker } } : null
}

/** Remembers the state of the last revision, since the fingerprint of all findings takes a look at each. */
function stateReader(): (database: Database) => Promise<StoreState> {
  let last: StoreState | null = null
  return async (database) => {
    const change = await database.selectFrom('change').select(['revision', 'changed']).executeTakeFirstOrThrow()
    if (last?.revision !== change.revision) {
      last = { ...change, findings: await findingsFingerprint(database), record: await savedHead(database) }
    }
    return last
  }
}

async function noteChange(database: Database): Promise<void> {
  await database
    .updateTable('change')
    .set({ revision: sql<number>`revision + 1`, changed: new Date().toISOString() })
    .execute()
}
