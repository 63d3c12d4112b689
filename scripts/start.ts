// npm start [-- --port NUMBER --host ADDRESS]: a tour with the reports in ./samples.
// They go into a store of their own, made anew each time, so that the tour never mixes with anybody's own record.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '../packages/parley/src/cli/fill.ts'
import { refresh } from '../packages/parley/src/cli/refresh.ts'
import { serveUntilStopped } from '../packages/parley/src/cli/serving.ts'
import { terminal } from '../packages/parley/src/cli/terminal.ts'
import { chronicle } from '../packages/parley/src/export/chronicle.ts'
import { byLatestDay } from '../packages/parley/src/export/chronicle/order.ts'
import { isLoopback } from '../packages/parley/src/serve/hosts.ts'
import { portOf } from '../packages/parley/src/serve/port.ts'
import { ensureFree } from '../packages/parley/src/serve/server.ts'
import { openStore } from '../packages/parley/src/store/sqlite/open.ts'
import { buildRoom, roomIsStale } from './room.ts'
import { root } from './run.ts'

const FIRST_LINES = 40
const file = join(root, '.parley', 'samples.sqlite')

try {
  await start()
} catch (error) {
  process.stderr.write(`parley: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } })
  const { host = '127.0.0.1' } = values
  const port = portOf(values.port ?? '4321')
  // Before anything is removed: another tour that runs there still shows what is in the store.
  await ensureFree(host, port)
  if (roomIsStale()) {
    process.stdout.write('Building the reading room …\n')
    if (buildRoom() !== 0) throw new Error('the reading room could not be built; see the message above')
  }
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  mkdirSync(join(root, '.parley'), { recursive: true })
  const store = openStore(file)
  try {
    const { counts } = await fill(store, sampleFolders(), {})
    const saved = await store.record(null)
    const looks = await terminal()
    const lines = (saved === null ? '' : chronicle(saved.record, { ...looks, days: byLatestDay })).split('\n')
    process.stdout.write(`${lines.slice(0, FIRST_LINES).join('\n')}\n${looks.paint.quiet('…')}\n\n`)
    process.stdout.write(
      `${counts.read} sample reports read, ${counts.refused} refused; ${lines.length} lines of chronicle\n`,
    )
    // What is corrected in the tour is gone with its store.
    const decisions = isLoopback(host) ? { refresh: () => refresh(store) } : {}
    await serveUntilStopped({ store, host, port, ...decisions }, (address) =>
      process.stdout.write(`The reading room: ${address} (Ctrl-C stops it)\n`),
    )
  } finally {
    await store.close()
  }
}

/** One folder per negotiation; the page about them is no report. */
function sampleFolders(): string[] {
  const samples = join(root, 'samples')
  const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => join(samples, name)).toSorted()
}
