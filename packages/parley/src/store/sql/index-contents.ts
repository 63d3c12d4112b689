import type { Kysely, Transaction } from 'kysely'
import type { Id } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import { currentInputs } from '../../model/ledger-fold.ts'
import { StoreError } from '../error.ts'
import type { FoundReport, IndexEntry, Indexer } from '../search.ts'
import { contentsFingerprint, noteChange } from './change.ts'
import { ledgerOf } from './ledger.ts'
import { packText, unpackText } from './pack.ts'
import { languageTerm, outletTerm, type TextIndex } from './search.ts'
import { searchNumber } from './search-number.ts'
import type { FindingsTable, SearchReportTable, Tables } from './tables.ts'

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

interface Plan {
  contents: string
  upToDate: boolean
  /** What was indexed by another version goes as a whole. */
  clear: boolean
  stale: number[]
  missing: Heading[]
}

/** Indexes what is current and not indexed as it is now, takes out the rest, and again while others add in between. */
export async function indexContents(indexing: Indexing, indexer: Indexer): Promise<number> {
  const { looking, changing, texts } = indexing
  let indexed = 0
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const plan = await looking((transaction) => planOf(transaction, indexer.version))
    if (plan.upToDate) return indexed
    await changing(async (transaction) => {
      if (plan.clear) await clear(transaction, texts, indexer.version)
      else await remove(transaction, texts, plan.stale)
    })
    for (let from = 0; from < plan.missing.length; from += BATCH)
      indexed += await indexBatch(indexing, indexer, plan.missing.slice(from, from + BATCH))
    const done = await changing(async (transaction) => {
      if ((await contentsFingerprint(transaction)) !== plan.contents) return false
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
  const state = await database.selectFrom('search_state').selectAll().executeTakeFirstOrThrow()
  const clear = state.indexer !== version
  if (!clear && state.basis === contents) return { contents, upToDate: true, clear, stale: [], missing: [] }
  const wanted = await currentHeadings(database)
  const rows = clear
    ? []
    : await database.selectFrom('search_report').select(['number', 'report', 'input', 'sha256']).execute()
  const stale = rows.filter((row) => !isSame(row, wanted.get(row.report)))
  for (const row of rows) if (isSame(row, wanted.get(row.report))) wanted.delete(row.report)
  return {
    contents,
    upToDate: false,
    clear,
    stale: stale.map(({ number }) => Number(number)),
    missing: [...wanted.values()],
  }
}

/** For each report the input that holds its current version: of two files that are one report the first by key. */
async function currentHeadings(database: Kysely<Tables>): Promise<Map<Id, Heading>> {
  const current = currentInputs(await ledgerOf(database))
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
  for (let from = 0; from < numbers.length; from += BATCH) {
    const some = numbers.slice(from, from + BATCH)
    await texts.remove(database, some)
    await database.deleteFrom('search_report').where('number', 'in', some).execute()
  }
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
    const entry = indexer.entry(findings)
    const { id, origin, outlet, language, published, title, text, notBody } = findings.report
    const found: FoundReport = { id, origin, outlet, language, published, title, text, notBody }
    return {
      row: { ...heading, number: searchNumber(id, published), content: packText(JSON.stringify(found)) },
      entry,
      terms: [...entry.terms, languageTerm(language), ...(outlet === null ? [] : [outletTerm(outlet)])],
    }
  })
  return changing(async (transaction) => {
    let indexed = 0
    for (const one of prepared) if (await put(transaction, texts, one)) indexed++
    const names = new Map(prepared.flatMap(({ entry }) => entry.names.map((name) => [JSON.stringify(name), name])))
    const words = [...new Set(prepared.flatMap(({ entry }) => entry.words))]
    for (const some of chunks(words))
      await transaction
        .insertInto('search_word')
        .values(some.map((word) => ({ word })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    for (const some of chunks([...names.values()]))
      await transaction
        .insertInto('search_name')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return indexed
  })
}

/** False where others did it since. */
async function put(database: Kysely<Tables>, texts: TextIndex, { row, terms }: Prepared): Promise<boolean> {
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

/** Rows written by one statement. */
const ROWS = 1000

function chunks<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += ROWS) parts.push(items.slice(from, from + ROWS))
  return parts
}
