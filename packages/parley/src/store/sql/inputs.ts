import type { Kysely } from 'kysely'
import { addressOf } from '../../model/address.ts'
import type { Findings } from '../../model/findings.ts'
import type { Capture } from '../../model/ledger.ts'
import { keyOfInput, sha256 } from '../identity.ts'
import type { Added, Entry, Input, ReadInput } from '../store.ts'
import { isNewer } from '../version.ts'
import { findingsLine, noChange, noteChange } from './change.ts'
import { appendEntries, bringsBack } from './ledger.ts'
import { packBytes, packText, unpackBytes, unpackText } from './pack.ts'
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
    const known = await findingsHeading(database, input.key)
    if (known === undefined) {
      await database.insertInto('input').values(input).execute()
      await database.insertInto('findings').values(findings).execute()
      change.came.push(findingsLine(input.key, findings.sha256))
      await appendEntries(database, [capture], change)
      added++
      continue
    }
    if (isNewer(findings.reader, known.reader)) {
      await putFindings(database, findings)
      change.came.push(findingsLine(input.key, findings.sha256))
      change.went.push(findingsLine(input.key, known.sha256))
      readAgain++
    }
    if (await bringsBack(database, capture)) returned += await appendEntries(database, [capture], change)
  }
  if (added + readAgain + returned > 0) await noteChange(database, change)
  return { added, known: size - added, readAgain }
}

/** Version of the reader that read an input; undefined for one that is not known. */
async function readerOf(database: Database, key: string): Promise<string | undefined> {
  return (await findingsHeading(database, key))?.reader
}

async function findingsHeading(
  database: Database,
  key: string,
): Promise<Pick<FindingsTable, 'reader' | 'sha256'> | undefined> {
  return database.selectFrom('findings').select(['reader', 'sha256']).where('input', '=', key).executeTakeFirst()
}

function findingsRow(input: string, findings: Findings): FindingsTable {
  const json = JSON.stringify(findings)
  return { input, report: findings.report.id, reader: findings.reader, sha256: sha256(json), content: packText(json) }
}

async function putFindings(database: Database, { input, ...row }: FindingsTable): Promise<void> {
  await database.updateTable('findings').set(row).where('input', '=', input).execute()
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
  const format = row.format as Input['format']
  return { origin: row.origin, bytes: unpackBytes(row.bytes), format, given: JSON.parse(row.given) as Input['given'] }
}

export async function findingsOf(database: Database, key: string): Promise<Findings | null> {
  const row = await database.selectFrom('findings').select('content').where('input', '=', key).executeTakeFirst()
  return row ? (JSON.parse(unpackText(row.content)) as Findings) : null
}

/** In the transaction of a writer. */
export async function replaceFindings(database: Database, key: string, findings: Findings): Promise<boolean> {
  const known = await findingsHeading(database, key)
  if (!known) return false
  const row = findingsRow(key, findings)
  if (row.sha256 === known.sha256) return true
  await putFindings(database, row)
  await noteChange(database, {
    came: [findingsLine(key, row.sha256)],
    went: [findingsLine(key, known.sha256)],
  })
  return true
}
