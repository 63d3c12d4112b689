import type { Kysely, Transaction } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import { currentInputs } from '../../model/ledger-fold.ts'
import { StoreError } from '../error.ts'
import { indexedReport } from '../indexed-report.ts'
import type { IndexEntry, Indexer } from '../search.ts'
import { contentsFingerprint, noteChange } from './change.ts'
import { chunks } from './chunks.ts'
import { countIn, countOut, packWords } from './index-words.ts'
import { givenTwice } from './inputs.ts'
import { ledgerOf } from './ledger.ts'
import { packText, unpackText } from './pack.ts'
import type { TextIndex } from './search.ts'
import type { FindingsTable, SearchReportTable, SearchStateTable, Tables } from './tables.ts'

type Work<Answer> = (transaction: Transaction<Tables>) => Promise<Answer>

export interface Indexing {
  looking<Answer>(work: Work<Answer>): Promise<Answer>
  changing<Answer>(work: Work<Answer>): Promise<Answer>
  texts: TextIndex
}

/** Others add faster than this machine indexes; each of them indexes as well. */
const ATTEMPTS = 50
/** Reports indexed in one step: what was done before a crash stays done. */
const BATCH = 200

/** An input that stands for a report, and the findings that it has now. */
type Heading = Pick<FindingsTable, 'input' | 'report' | 'sha256'>

/** A report of the index. */
type Indexed = Pick<SearchReportTable, 'number' | 'report' | 'input' | 'sha256'>

interface Plan {
  contents: string
  upToDate: boolean
  /** The version of what made the index as it was when the plan was made: what another one made goes as a whole. */
  indexer: string
  stale: Indexed[]
  missing: Heading[]
}

/** Indexes what is current and not indexed as it is now, takes out the rest, and again while others add in between. */
export async function indexContents(indexing: Indexing, indexer: Indexer): Promise<number> {
  const { looking, changing, texts } = indexing
  let indexed = 0
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const plan = await looking((transaction) => planOf(transaction, indexer.version))
    if (plan.upToDate) return indexed
    if (!(await changing((transaction) => makeRoom(transaction, texts, { plan, version: indexer.version })))) continue
    for (const batch of chunks(plan.missing, BATCH)) indexed += await indexBatch(indexing, indexer, batch)
    const done = await changing(async (transaction) => {
      if ((await contentsFingerprint(transaction)) !== plan.contents) return false
      if ((await stateOf(transaction)).indexer !== indexer.version) return false
      await texts.settle(transaction)
      await transaction.updateTable('search_state').set({ basis: plan.contents, indexer: indexer.version }).execute()
      await noteChange(transaction)
      return true
    })
    if (done) return indexed
  }
  throw new StoreError(
    'The reports are kept, but not all can be searched yet: others keep adding. Run the command again later.',
  )
}

async function planOf(database: Kysely<Tables>, version: string): Promise<Plan> {
  const contents = await contentsFingerprint(database)
  const { basis, indexer } = await stateOf(database)
  const isOurs = indexer === version
  if (isOurs && basis === contents) return { contents, upToDate: true, indexer, stale: [], missing: [] }
  const wanted = await currentHeadings(database)
  const rows = isOurs ? await database.selectFrom('search_report').select(INDEXED).execute() : []
  const stale = rows.filter((row) => !isSame(row, wanted.get(row.report)))
  for (const row of rows) if (isSame(row, wanted.get(row.report))) wanted.delete(row.report)
  return { contents, upToDate: false, indexer, stale, missing: [...wanted.values()] }
}

const INDEXED = ['number', 'report', 'input', 'sha256'] as const

async function stateOf(database: Kysely<Tables>): Promise<SearchStateTable> {
  return database.selectFrom('search_state').selectAll().executeTakeFirstOrThrow()
}

/** Takes out what is not to stay and is as it was planned. False where another version has begun an index of its own since. */
async function makeRoom(
  database: Kysely<Tables>,
  texts: TextIndex,
  { plan: { indexer, stale }, version }: { plan: Plan; version: string },
): Promise<boolean> {
  if ((await stateOf(database)).indexer !== indexer) return false
  if (indexer !== version) await clear(database, texts, version)
  for (const some of chunks(stale, BATCH)) {
    const planned = new Map(some.map((row) => [Number(row.number), row]))
    const rows = await database
      .selectFrom('search_report')
      .select(INDEXED)
      .where('number', 'in', [...planned.keys()])
      .execute()
    const numbers = rows
      .filter((row) => isSame(row, planned.get(Number(row.number))))
      .map(({ number }) => Number(number))
    if (numbers.length > 0) await remove(database, texts, numbers)
  }
  return true
}

/** For each report the input that holds its current version: of two files that are one report the first by key. */
async function currentHeadings(database: Kysely<Tables>): Promise<Map<Id, Heading>> {
  const current = currentInputs(await ledgerOf(database), {}, await givenTwice(database))
  const rows = await database.selectFrom('findings').select(['input', 'report', 'sha256']).orderBy('input').execute()
  const headings = new Map<Id, Heading>()
  for (const row of rows) if (current.has(row.input) && !headings.has(row.report)) headings.set(row.report, row)
  return headings
}

const isSame = (row: Heading, wanted: Heading | undefined): boolean =>
  wanted !== undefined && row.input === wanted.input && row.sha256 === wanted.sha256

async function clear(database: Kysely<Tables>, texts: TextIndex, indexer: string): Promise<void> {
  await texts.clear(database)
  await database.deleteFrom('search_report').execute()
  await database.deleteFrom('search_word').execute()
  await database.deleteFrom('search_name').execute()
  await database.updateTable('search_state').set({ basis: '', indexer }).execute()
}

async function remove(database: Kysely<Tables>, texts: TextIndex, numbers: readonly number[]): Promise<void> {
  await texts.remove(database, numbers)
  const rows = await database.selectFrom('search_report').select('words').where('number', 'in', numbers).execute()
  await countOut(
    database,
    rows.map(({ words }) => words),
  )
  await database.deleteFrom('search_report').where('number', 'in', numbers).execute()
}

interface Prepared {
  row: SearchReportTable
  entry: IndexEntry
  terms: string[]
}

/** Made outside of the transaction, since others wait for the lock. Returns how many were not indexed by others since. */
async function indexBatch({ looking, changing, texts }: Indexing, indexer: Indexer, batch: Heading[]): Promise<number> {
  const rows = await looking((transaction) =>
    transaction
      .selectFrom('findings')
      .select(['input', 'report', 'sha256', 'content'])
      .where(
        'input',
        'in',
        batch.map(({ input }) => input),
      )
      .execute(),
  )
  const prepared = rows.map(({ content, ...heading }): Prepared => {
    const findings = JSON.parse(unpackText(content)) as Findings
    const { number, found, entry, terms } = indexedReport(findings, indexer)
    const row = { ...heading, number, content: packText(JSON.stringify(found)), words: packWords(entry) }
    return { row, entry, terms }
  })
  return changing(async (transaction) => {
    if ((await stateOf(transaction)).indexer !== indexer.version) return 0
    const put: Prepared[] = []
    for (const one of prepared) if (await putReport(transaction, texts, one)) put.push(one)
    await countIn(
      transaction,
      put.map(({ entry }) => entry),
    )
    return put.length
  })
}

/** False where others did it since. */
async function putReport(database: Kysely<Tables>, texts: TextIndex, { row, terms }: Prepared): Promise<boolean> {
  const known = await database
    .selectFrom('search_report')
    .select(['number', 'report', 'input', 'sha256'])
    .where('report', '=', row.report)
    .executeTakeFirst()
  if (known !== undefined && isSame(known, row)) return false
  if (known !== undefined) await remove(database, texts, [Number(known.number)])
  // Two reports of one day may have one number once in millions of times.
  let { number } = row
  while (await isTaken(database, number)) number++
  await texts.put(database, { ...row, number }, terms)
  return true
}

async function isTaken(database: Kysely<Tables>, number: number): Promise<boolean> {
  const row = await database
    .selectFrom('search_report')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}
