import { type Kysely, sql } from 'kysely'
import { addressOf } from '../../model/address.ts'
import type { Findings } from '../../model/findings.ts'
import type { Capture } from '../../model/ledger.ts'
import { currentInputs } from '../../model/ledger-fold.ts'
import type { GivenWith } from '../../model/given-inputs.ts'
import { keyOfInput, sha256 } from '../identity.ts'
import type { Added, Entry, GivenInput, Input, ReadInput } from '../store.ts'
import { isNewer } from '../version.ts'
import { findingsLine, noChange, noteChange } from './change.ts'
import { findingsRow } from './findings-row.ts'
import { appendEntries, bringsBack, capturesAt } from './ledger.ts'
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
    const hash = sha256(raw.bytes)
    if (known !== undefined && address === null && !isNewer(findings.reader, known))
      if ((await toldRows(database).where('input.sha256', '=', hash).limit(2).execute()).length === 1) continue
    const head = { key, origin: raw.origin, format: raw.format, given: JSON.stringify(raw.given), captured, address }
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
    if ((await bringsBack(database, capture)) || (await saysAgain(database, capture)))
      returned += await appendEntries(database, [capture], change)
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
  const rows = await database
    .selectFrom('input')
    .innerJoin('findings', 'findings.input', 'input.key')
    .select(['key', 'origin', 'captured', 'input.sha256 as sha256', 'address', 'report', 'reader', 'given'])
    .orderBy('key')
    .execute()
  return rows.map(({ given, ...entry }) => ({ ...entry, given: parsedGiven(given) }))
}

/** What was given with inputs that share their bytes with others. */
export async function givenTwice(database: Database): Promise<GivenWith[]> {
  const shared = database.selectFrom('input').select('sha256').groupBy('sha256').having(sql<number>`count(*)`, '>', 1)
  return toldOf(await toldRows(database).where('input.sha256', 'in', shared).execute())
}

/** Inputs of these bytes with what was given with each, in the order in which they were captured last. */
export async function givenWith(database: Database, bytes: string): Promise<GivenInput[]> {
  const told = toldOf(await toldRows(database).where('input.sha256', '=', bytes).execute())
  if (told.length < 2) return told
  const places = new Map(
    (await capturesAt(database, subjectsOf(told))).map(({ entry }, place) => [entry.input, place] as const),
  )
  return told.toSorted((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0))
}

const subjectsOf = (told: readonly GivenInput[]): string[] =>
  told.flatMap(({ key, address }) => (address === null ? [key] : [key, address]))

const toldRows = (database: Database) =>
  database
    .selectFrom('input')
    .innerJoin('findings', 'findings.input', 'input.key')
    .select(['key', 'origin', 'input.sha256 as sha256', 'report', 'given', 'address'])
    .orderBy('key')

const toldOf = <Row extends { given: string }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, given: parsedGiven(row.given) }))

const parsedGiven = (given: string): Input['given'] => JSON.parse(given) as Input['given']

/** Whether what was given with an input that has no address would count again, where something else was given since. */
async function saysAgain(database: Database, capture: Capture): Promise<boolean> {
  if (capture.address !== null) return false
  const told = await givenWith(database, capture.sha256)
  if (told.length < 2) return false
  const captures = await capturesAt(database, subjectsOf(told))
  if (currentInputs(captures, {}, told).has(capture.input)) return false
  return currentInputs([...captures, { id: '', entry: capture }], {}, told).has(capture.input)
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
