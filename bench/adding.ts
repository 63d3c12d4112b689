import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { createPostgresServer } from '../packages/parley/test/store/postgres-server.ts'
import type { Filled } from './adding/measure.ts'
import { watchMemory } from './processes.ts'
import { megabytes, table, whole } from './table.ts'

const SIZES = [1000, 10_000, 100_000]
const MEASURE = join(import.meta.dirname, 'adding', 'measure.ts')

/** As npm runs the command: with less room for what is young, and less to grow in. */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=40']

/**
 * What it takes to add generated reports, from their bytes to the record and the index, in SQLite and in PostgreSQL, each in
 * a process of its own. `most`: another largest number than 100,000.
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
        'to read',
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
  const measuring = spawn(process.execPath, [...FLAGS, MEASURE, location, ...sizes.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const memory = watchMemory(measuring.pid ?? 0)
  const filled: Filled[] = []
  for await (const line of createInterface(measuring.stdout)) {
    const one = JSON.parse(line) as Filled
    // What it holds by itself is known to the byte, with the process that reads only as often as it is looked at.
    filled.push({ ...one, peakBytes: Math.max(one.peakBytes, memory.most()) })
  }
  memory.end()
  return filled.map((one) => {
    const each = (milliseconds: number): string => (milliseconds / one.reports).toFixed(2)
    return [
      name,
      whole(one.reports),
      whole((one.reports / one.clock) * 1000),
      each(one.clock),
      each(one.processor),
      each(one.stages.reading),
      each(one.stages.keeping),
      each(one.stages.linking),
      each(one.stages.indexing),
      (one.oneMore / 1000).toFixed(1),
      one.searchP95.toFixed(1),
      megabytes(one.peakBytes),
    ]
  })
}
