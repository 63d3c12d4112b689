import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql, type Transaction } from 'kysely'
import type { Findings } from '../../model/findings.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { fingerprintOf, keyOfInput, sha256 } from '../identity.ts'
import type { Added, AllFindings, Basis, Entry, Input, ReadInput, SavedRecord, Store, StoreState } from '../store.ts'
import { isNewer } from '../version.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { storeFailure } from './failure.ts'
import { packBytes, packText, unpackBytes, unpackText } from './pack.ts'
import type { Tables } from './tables.ts'

type Database = Kysely<Tables>

/** The store over an open connection, which it closes. `path` is for messages. */
export function sqliteStore(connection: DatabaseSync, path: string): Store {
  const database: Database = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) })
  const guarded = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (error) {
      throw storeFailure(path, error)
    }
  }
  const state = stateReader()
  const changing = <Answer>(work: (transaction: Transaction<Tables>) => Promise<Answer>): Promise<Answer> =>
    guarded(() => database.transaction().execute(work))
  return {
    add: (batch) => changing((transaction) => add(transaction, batch)),
    entries: () => guarded(() => entries(database)),
    input: (key) => guarded(() => input(database, key)),
    replaceFindings: (key, findings) => changing((transaction) => replaceFindings(transaction, key, findings)),
    findings: () => guarded(() => allFindings(database)),
    saveRecord: (record, basis) => changing((transaction) => saveRecord(transaction, record, basis)),
    record: () => guarded(() => savedRecord(database)),
    state: () => guarded(() => database.transaction().setAccessMode('read only').execute(state)),
    close: () => guarded(() => close(database, connection)),
  }
}

async function add(database: Database, batch: readonly ReadInput[]): Promise<Added> {
  const outcome: Added = { added: 0, known: 0, readAgain: 0 }
  for (const { raw, captured, findings } of batch) {
    const key = keyOfInput(raw)
    const known = await database.selectFrom('findings').select('reader').where('input', '=', key).executeTakeFirst()
    if (!known) {
      const row = { key, origin: raw.origin, format: raw.format, given: JSON.stringify(raw.given), captured }
      await database
        .insertInto('input')
        .values({ ...row, sha256: sha256(raw.bytes), bytes: packBytes(raw.bytes) })
        .execute()
      await database
        .insertInto('findings')
        .values({ input: key, ...findingsRow(findings) })
        .execute()
      outcome.added++
      continue
    }
    outcome.known++
    if (isNewer(findings.reader, known.reader)) {
      await database.updateTable('findings').set(findingsRow(findings)).where('input', '=', key).execute()
      outcome.readAgain++
    }
  }
  if (outcome.added + outcome.readAgain > 0) await noteChange(database)
  return outcome
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

async function saveRecord(database: Database, record: ParleyRecord, basis: Basis): Promise<'saved' | 'stale'> {
  if ((await findingsFingerprint(database)) !== basis.findings) return 'stale'
  const json = JSON.stringify(record)
  const fingerprint = sha256(json)
  const saved = await savedHead(database)
  const same =
    saved?.fingerprint === fingerprint && saved.basis.findings === basis.findings && saved.basis.linker === basis.linker
  if (same) return 'saved'
  const row = { id: 1, basis: basis.findings, linker: basis.linker, fingerprint, content: packText(json) }
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

/** Kysely closes the connection only if it was ever used. Closing twice is no fault. */
async function close(database: Database, connection: DatabaseSync): Promise<void> {
  await database.destroy()
  if (connection.isOpen) connection.close()
}
