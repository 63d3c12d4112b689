import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createPostgresServer } from '../packages/parley/test/store/postgres-server.ts'
import type { Step } from './adding/measure.ts'
import { watchMemory } from './processes.ts'
import { megabytes, table, whole } from './table.ts'

const SIZES = [1000, 10_000, 100_000]
const MEASURE = join(import.meta.dirname, 'adding', 'measure.ts')

/** As npm runs the command: with less room for what is young, and less to grow in. */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=25']

/**
 * What it takes to add generated reports, from their bytes to the record and the index, in SQLite and in PostgreSQL: up to
 * each size what the one before lacks, then one more, each in a process of its own as commands are. `most`: another largest
 * number than 100,000.
 */
export async function benchAdding(most: string | null): Promise<string> {
  const largest = Number(most ?? SIZES.at(-1))
  const sizes = [...SIZES.filter((size) => size < largest), largest]
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const server = await createPostgresServer()
  try {
    const rows = [
      ...(await measured('SQLite', join(folder, 'parley.sqlite'), sizes)),
      ...(await measured('PostgreSQL', await server.makeDatabase(), sizes)),
    ]
    return table(
      [
        '',
        'reports',
        'reports/s',
        'ms a report',
        'of the processor',
        'waiting for reading',
        'to keep',
        'to link',
        'to index',
        's for one more',
        'search p95 ms',
        'peak memory',
      ],
      rows,
    )
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true })
  }
}

async function measured(name: string, location: string, sizes: readonly number[]): Promise<string[][]> {
  const rows: string[][] = []
  let held = 0
  const all = { clock: 0, processor: 0, reading: 0, keeping: 0, linking: 0, indexing: 0 }
  for (const size of sizes) {
    const { stages, ...filled } = await step(location, held, size)
    const more = await step(location, size, size + 1)
    held = size + 1
    for (const [what, took] of Object.entries({ clock: filled.clock, processor: filled.processor, ...stages }))
      all[what as keyof typeof all] += took
    const each = (milliseconds: number): string => (milliseconds / size).toFixed(2)
    rows.push([
      name,
      whole(size),
      whole((size / all.clock) * 1000),
      ...Object.values(all).map(each),
      (more.clock / 1000).toFixed(1),
      more.searchP95.toFixed(1),
      megabytes(Math.max(filled.peakBytes, more.peakBytes)),
    ])
  }
  return rows
}

/** Adds generated reports to a store that holds so many, until it holds so many. */
async function step(location: string, from: number, to: number): Promise<Step> {
  const measuring = spawn(process.execPath, [...FLAGS, MEASURE, location, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const memory = watchMemory(measuring.pid ?? 0)
  const [printed, [status]] = await Promise.all([text(measuring.stdout), once(measuring, 'close')]).finally(memory.end)
  if (status !== 0) throw new Error(`measuring ended with status ${status}`)
  const taken = JSON.parse(printed) as Step
  // What it holds by itself is known to the byte, with the process that reads only as often as it is looked at.
  return { ...taken, peakBytes: Math.max(taken.peakBytes, memory.most()) }
}
