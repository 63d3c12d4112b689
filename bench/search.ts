import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIndexer } from '../packages/parley/src/cli/indexer.ts'
import { loadSearchKnowledge } from '../packages/parley/src/language/search/knowledge.ts'
import {
  createQueryReader,
  termsOf,
  titleTermsOf,
  wantedOf,
  wordsAsked,
} from '../packages/parley/src/language/search/query.ts'
import { openStore as openPostgres } from '../packages/parley/src/store/postgres/open.ts'
import type { SearchFilters } from '../packages/parley/src/store/search.ts'
import { openStore as openSqlite } from '../packages/parley/src/store/sqlite/open.ts'
import type { ReadInput, Store } from '../packages/parley/src/store/store.ts'
import { createPostgresServer } from '../packages/parley/test/store/postgres-server.ts'
import { generatedFindings } from './generated/findings.ts'
import { megabytes, table, whole } from './table.ts'

const SIZES = [1000, 10_000, 100_000]
const BATCH = 500
/** Each search is made so often, its words known from the second time on, as in a room where people look on. */
const TIMES = 5
const PAGE = 20

/** Searches as people make them: common words, rare ones, several, phrases, names in another script, filters. */
const SEARCHES: readonly [string, SearchFilters][] = [
  ['переговорів', {}],
  ['ceasefire', {}],
  ['обмен пленными', {}],
  ['санкції гарантії безпеки', {}],
  ['"security guarantees"', {}],
  ['"гарантій безпеки"', {}],
  ['special envoy prisoners agreement', {}],
  ['Корденом', {}],
  ['мирный план', { language: 'ru' }],
  ['meeting', { outlet: 'Outlet 3' }],
  ['делегація', { from: '1990-03-01', to: '1990-09-30' }],
  ['sanctions', { from: '1991-01-01' }],
  ['Женева', {}],
  ['неіснуючого слова', {}],
]

/** How long it takes to index reports and to search them, in SQLite and in PostgreSQL. `most`: another largest number than 100,000. */
export async function benchSearch(most: string | null): Promise<string> {
  const largest = Number(most ?? SIZES.at(-1))
  const sizes = [...SIZES.filter((size) => size < largest), largest]
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const server = await createPostgresServer()
  try {
    const stores: [string, Store][] = [
      ['SQLite', openSqlite(join(folder, 'parley.sqlite'))],
      ['PostgreSQL', await openPostgres(await server.makeDatabase())],
    ]
    const rows: string[][] = []
    for (const [name, store] of stores) {
      rows.push(...(await measure(name, store, sizes)))
      await store.close()
    }
    return table(
      ['', 'reports', 's to index', 'ms a report', 'found', 'p50 ms', 'p95 ms', 'most ms', 'slowest', 'peak memory'],
      rows,
    )
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true })
  }
}

async function measure(name: string, store: Store, sizes: readonly number[]): Promise<string[][]> {
  const inputs = generatedFindings(sizes.at(-1) ?? 0)
  const rows: string[][] = []
  let [held, indexing] = [0, 0]
  for (const size of sizes) {
    for (; held < size; held += BATCH) await store.add(take(inputs, Math.min(BATCH, size - held)))
    held = size
    const begun = performance.now()
    await store.index(createIndexer())
    indexing += performance.now() - begun
    const { times, found, slowest } = await timesOfSearches(store)
    const share = (part: number): string => (times[Math.ceil(times.length * part) - 1] ?? 0).toFixed(1)
    rows.push([
      name,
      whole(size),
      (indexing / 1000).toFixed(1),
      (indexing / size).toFixed(2),
      whole(found),
      share(0.5),
      share(0.95),
      share(1),
      slowest,
      megabytes(process.resourceUsage().maxRSS * 1024),
    ])
  }
  return rows
}

function take(inputs: Generator<ReadInput>, count: number): ReadInput[] {
  const batch: ReadInput[] = []
  while (batch.length < count) {
    const next = inputs.next()
    if (next.done) break
    batch.push(next.value)
  }
  return batch
}

/** Times of single searches in order, from the words as typed to the first page. */
export async function timesOfSearches(store: Store): Promise<{ times: number[]; found: number; slowest: string }> {
  const read = createQueryReader(loadSearchKnowledge())
  for (const [query] of SEARCHES) read(query)
  const times: { time: number; query: string }[] = []
  let found = 0
  for (let time = 0; time < TIMES; time++)
    for (const [query, filters] of SEARCHES) {
      const begun = performance.now()
      const asked = read(query)
      const wanted = wantedOf(asked, await store.knownWords(wordsAsked(asked)))
      const page = await store.search({
        all: termsOf(wanted),
        first: titleTermsOf(wanted),
        filters,
        limit: PAGE,
        offset: 0,
      })
      times.push({ time: performance.now() - begun, query })
      if (time === 0) found += page.total
    }
  times.sort((a, b) => a.time - b.time)
  return { times: times.map(({ time }) => time), found, slowest: times.at(-1)?.query ?? '' }
}
