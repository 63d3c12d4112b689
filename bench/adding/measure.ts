// Adds generated reports to a store, as one `parley add` does, in a process of its own so that its memory is its own.
// Arguments: the store, how many reports it holds, how many it is to hold. Prints one line of JSON.
import { BATCH } from '../../packages/parley/src/cli/fill.ts'
import { createIndexer } from '../../packages/parley/src/cli/indexer.ts'
import { ahead } from '../../packages/parley/src/cli/reading/ahead.ts'
import { readApart } from '../../packages/parley/src/cli/reading/apart.ts'
import { readBeside } from '../../packages/parley/src/cli/reading/read-beside.ts'
import { storeLinker } from '../../packages/parley/src/link/linker.ts'
import type { RawReport } from '../../packages/parley/src/read/cleaned.ts'
import { deriveRecords } from '../../packages/parley/src/store/derive.ts'
import { openStore as openPostgres } from '../../packages/parley/src/store/postgres/open.ts'
import { openStore as openSqlite } from '../../packages/parley/src/store/sqlite/open.ts'
import type { ReadInput, Store } from '../../packages/parley/src/store/store.ts'
import { generatedReports } from '../generated.ts'
import { processorTime } from '../processes.ts'
import { timesOfSearches } from '../search.ts'

/** What it took to add reports, from their bytes to the record and the index, in milliseconds of the clock and of the processor. */
export interface Step {
  clock: number
  processor: number
  /** Of the clock by stage; of reading what keeping had to wait for. */
  stages: { reading: number; keeping: number; linking: number; indexing: number }
  /** Of searches that were made when all was done. */
  searchP95: number
  /** Of this process alone. */
  peakBytes: number
}

/** As `parley add` does: what reads has ended before anything is linked. */
async function add(store: Store, from: number, to: number): Promise<Step> {
  const stages = { reading: 0, keeping: 0, linking: 0, indexing: 0 }
  const timed = async <Answer>(stage: keyof typeof stages, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const begun = performance.now()
    const answer = await work()
    stages[stage] += performance.now() - begun
    return answer
  }
  const reports = generatedReports(to)
  for (let place = 0; place < from; place++) reports.next()
  const reader = readBeside(store, readApart())
  const read = ahead(each(reports), (raw) => reader.read(raw), reader.ahead)
  const [begun, before] = [performance.now(), processorTime()]
  let [held, batch] = [from, [] as ReadInput[]]
  for (;;) {
    const { value, done } = await timed('reading', () => read.next())
    if (!done) {
      const captured = new Date(Date.UTC(2031, 0, 1) + ++held * 1000).toISOString()
      if ('reading' in value) batch.push({ raw: value.raw, captured, findings: value.reading.findings })
    }
    if (batch.length === BATCH || (done && batch.length > 0)) {
      await timed('keeping', () => store.add(batch))
      batch = []
    }
    if (done) break
  }
  await reader.end()
  await timed('linking', () => deriveRecords(store, storeLinker))
  await timed('indexing', () => store.index(createIndexer()))
  const [clock, processor] = [performance.now() - begun, processorTime() - before]
  const { times } = await timesOfSearches(store)
  return {
    clock,
    processor,
    stages,
    searchP95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
}

async function* each(reports: Iterable<RawReport>): AsyncGenerator<RawReport> {
  yield* reports
}

const [location = '', from = '0', to = '0'] = process.argv.slice(2)
const store = location.startsWith('postgres:') ? await openPostgres(location) : openSqlite(location)
process.stdout.write(`${JSON.stringify(await add(store, Number(from), Number(to)))}\n`)
await store.close()
