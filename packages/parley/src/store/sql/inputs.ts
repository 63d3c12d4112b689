import type { Kysely } from 'kysely'
import { addressOf } from '../../model/address.ts'
import type { Findings } from '../../model/findings.ts'
import type { Capture } from '../../model/ledger.ts'
import { keyOfInput, sha256 } from '../identity.ts'
import type { Added, Entry, Input, ReadInput } from '../store.ts'
import { isNewer } from '../version.ts'
import { findingsLine, noChange, noteChange } from './change.ts'
import { findingsRow } from './findings-row.ts'
import { appendEntries, bringsBack } from './ledger.ts'
import { packBytes, unpackBytes, unpackText } from './pack.ts'
import { keepRereading } from './rereadings.ts'
import type { FindingsTable, InputTable, Tables } from './tables.ts'

type Database = Kysely<Tables>

/** What a batch brings that the store may not have yet, ready to be written. */
export interface Prepared {
  input: InputTable
  findings: FindingsTable
  capture: Capture
}

/** Outside of the transaction, since compressing takes far longer than writing, and others wait for the lock. */
export async function prepare(database: Database, batch: readonly ReadInput[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const { raw, captured, findings } of batch) {
    const key = keyOfInput(raw)
    const address = addressOf(raw)
    const known = await readerOf(database, key)
    if (known !== undefined && address === null && !isNewer(findings.reader, known)) continue
    const head = { key, origin: raw.origin, format: raw.format, given: JSON.stringify(raw.given), captured, address }
    const hash = sha256(raw.bytes)
    prepared.push({
      input: { ...head, sha256: hash, bytes: packBytes(raw.bytes) },
      findings: findingsRow(key, findings),
      capture: { kind: 'capture', at: captured, author: 'parley', input: key, sha256: hash, address },
    })
  }
  return prepared
}

/** In the transaction of a writer. `size`: of the batch that these are left of. Others may have added the same since. */
export async function addPrepared(database: Database, prepared: readonly Prepared[], size: number): Promise<Added> {
  const change = noChange()
  let [added, readAgain, returned] = [0, 0, 0]
  for (const { input, findings, capture } of prepared) {
    if ((await readerOf(database, input.key)) === undefined) {
      await database.insertInto('input').values(input).execute()
      await database.insertInto('findings').values(findings).execute()
      change.came.push(findingsLine(input.key, findings.sha256))
      await appendEntries(database, [capture], change)
      added++
      continue
    }
    if (await keepRereading(database, findings)) readAgain++
    if (await bringsBack(database, capture)) returned += await appendEntries(database, [capture], change)
  }
  if (added + readAgain + returned > 0) await noteChange(database, change)
  return { added, known: size - added, readAgain }
}

/** Version of the reader that read an input; undefined for one that is not known. */
async function readerOf(database: Database, key: string): Promise<string | undefined> {
  const row = await database.selectFrom('findings').select('reader').where('input', '=', key).executeTakeFirst()
  return row?.reader
}

export async function entriesOf(database: Database): Promise<Entry[]> {
  return database
    .selectFrom('input')
    .innerJoin('findings', 'findings.input', 'input.key')
    .select(['key', 'origin', 'captured', 'input.sha256 as sha256', 'address', 'report', 'reader'])
    .orderBy('key')
    .execute()
}

export async function inputOf(database: Database, key: string): Promise<Input | null> {
  const row = await database.selectFrom('input').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return null
  const { origin, address } = row
  const given = JSON.parse(row.given) as Input['given']
  const own = address !== null && addressOf({ origin, given }) === null ? { address } : {}
  return { origin, bytes: unpackBytes(row.bytes), format: row.format as Input['format'], given, ...own }
}

export async function findingsOf(database: Database, key: string): Promise<Findings | null> {
  const row = await database.selectFrom('findings').select('content').where('input', '=', key).executeTakeFirst()
  return row ? (JSON.parse(unpackText(row.content)) as Findings) : null
}
