// One store filled to several sizes, in a process of its own so that its memory is its own: a line of JSON for each size.
import { createIndexer } from '../../packages/parley/src/cli/indexer.ts'
import { ahead } from '../../packages/parley/src/cli/reading/ahead.ts'
import { readApart } from '../../packages/parley/src/cli/reading/apart.ts'
import { storeLinker } from '../../packages/parley/src/link/linker.ts'
import { deriveRecords } from '../../packages/parley/src/store/derive.ts'
import { openStore as openPostgres } from '../../packages/parley/src/store/postgres/open.ts'
import { openStore as openSqlite } from '../../packages/parley/src/store/sqlite/open.ts'
import type { ReadInput, Store } from '../../packages/parley/src/store/store.ts'
import type { RawReport } from '../../packages/parley/src/read/cleaned.ts'
import { generatedReports } from '../generated.ts'
import { processorTime } from '../processes.ts'
import { timesOfSearches } from '../search.ts'

/** What it took until a store held so many reports, in milliseconds of the clock and of the processor. */
export interface Filled {
  reports: number
  /** From the bytes of the reports to the record and the index, all sizes before included. */
  clock: number
  processor: number
  /** Of it by stage. */
  stages: { reading: number; keeping: number; linking: number; indexing: number }
  /** To add one report more and bring the record up to date. */
  oneMore: number
  searchP95: number
  /** Of this process alone. */
  peakBytes: number
}

const BATCH = 200

async function fill(store: Store, sizes: readonly number[]): Promise<void> {
  const reader = readApart()
  const stages = { reading: 0, keeping: 0, linking: 0, indexing: 0 }
  const timed = async <Answer>(stage: keyof typeof stages, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const begun = performance.now()
    const answer = await work()
    stages[stage] += performance.now() - begun
    return answer
  }
  const reports = generatedReports((sizes.at(-1) ?? 0) + sizes.length)
  const next = async function* (count: number): AsyncGenerator<RawReport> {
    for (let place = 0; place < count; place++) {
      const report = reports.next()
      if (!report.done) yield report.value
    }
  }
  let held = 0
  /** Adds the next of the reports, and tells how many the store holds then. */
  const add = async (count: number): Promise<number> => {
    const batch: ReadInput[] = []
    const reading = ahead(next(count), (raw) => reader.read(raw), reader.ahead)
    for (;;) {
      const { value, done } = await timed('reading', () => reading.next())
      if (done) break
      const captured = new Date(Date.UTC(2031, 0, 1) + ++held * 1000).toISOString()
      if ('reading' in value) batch.push({ raw: value.raw, captured, findings: value.reading.findings })
    }
    await timed('keeping', () => store.add(batch))
    return held
  }
  /** As `parley add` does: nothing more is read until it is done. */
  const bringUp = async (): Promise<void> => {
    await reader.end()
    await timed('linking', () => deriveRecords(store, storeLinker))
    await timed('indexing', () => store.index(createIndexer()))
  }
  let clock = 0
  const before = processorTime()
  for (const size of sizes) {
    const begun = performance.now()
    for (let now = held; now < size; ) now = await add(Math.min(BATCH, size - now))
    await bringUp()
    clock += performance.now() - begun
    const processor = processorTime() - before
    const stagesNow = { ...stages }
    const more = performance.now()
    await add(1)
    await bringUp()
    const oneMore = performance.now() - more
    const { times } = await timesOfSearches(store)
    const filled: Filled = {
      reports: size,
      clock,
      processor,
      stages: stagesNow,
      oneMore,
      searchP95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    }
    process.stdout.write(`${JSON.stringify(filled)}\n`)
  }
}

const [location = '', ...sizes] = process.argv.slice(2)
const store = location.startsWith('postgres:') ? await openPostgres(location) : openSqlite(location)
await fill(store, sizes.map(Number))
await store.close()
