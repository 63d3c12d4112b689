// node eval/score.ts [--errors] [--raise] [--half tuning|later|unseen|blind] [--only NEGOTIATION] [--record RECORD.json --gold GOLD.mjs]
// Reads the reports of all parts, holds each record against its gold record, and fails where a figure fell under its floor.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParleyRecord } from '../packages/parley/src/model/record.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import { fallen, raised, readFloors, SLACK, writeFloors } from './floors.ts'
import { loadGold } from './gold.ts'
import { HALVES, negotiationsOf } from './halves.ts'
import { poolLanguages } from './languages.ts'
import { pool } from './measure/pool.ts'
import { score } from './measure/score.ts'
import { scoreNegotiation } from './negotiation.ts'
import type { Scored } from './negotiation.ts'
import { reachedBy } from './reached.ts'
import type { HalfScored } from './reached.ts'
import { drawLanguages } from './report/languages.ts'
import { columnOf, drawTable } from './report/table.ts'

interface Choice {
  half?: string
  only?: string
}

const floorsFile = join(import.meta.dirname, 'floors.json')

try {
  process.exitCode = await main()
} catch (error) {
  print(`score: ${(error as Error).message}`, process.stderr)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      errors: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      half: { type: 'string' },
      only: { type: 'string' },
      record: { type: 'string' },
      gold: { type: 'string' },
    },
  })
  if (values.record !== undefined && values.gold !== undefined) {
    const scored = await scoreRecord(values.record, values.gold)
    show('a record that was read elsewhere', [scored])
    if (values.errors) showErrors([scored])
    return 0
  }
  const halves = await scoreHalves(values)
  for (const { half, scored } of halves) show(half.title, scored)
  showLanguages(halves)
  // What was missed in reports that nobody looks at would be looked at: whoever wants to see it must say so.
  const open = halves.filter(({ half }) => half.open || values.half === half.name)
  if (values.errors) for (const { scored } of open) showErrors(scored)
  return values.only === undefined ? holdFloors(halves, values) : 0
}

/** A record that was read elsewhere. */
async function scoreRecord(recordFile: string, goldFile: string): Promise<Scored> {
  const record = JSON.parse(await readFile(recordFile, 'utf8')) as ParleyRecord
  return { name: 'record', score: score(record, await loadGold(resolve(goldFile))), languages: [] }
}

async function scoreHalves({ half: wanted, only }: Choice): Promise<HalfScored[]> {
  const reader = createReader()
  const halves: HalfScored[] = []
  for (const half of HALVES.filter(({ name }) => wanted === undefined || name === wanted)) {
    const names = (await negotiationsOf(half)).filter((name) => only === undefined || name === only)
    const scored: Scored[] = []
    for (const name of names) scored.push(await scoreNegotiation(half, name, reader))
    if (scored.length > 0) halves.push({ half, scored })
  }
  if (halves.length === 0) throw new Error(`nothing to read for ${only ?? wanted ?? 'any half'}: see eval/README.md`)
  return halves
}

function show(title: string, scored: readonly Scored[]): void {
  const columns = scored.map(({ name, score: one }) => columnOf(name, one))
  if (scored.length > 1) columns.push(columnOf('all', pool(scored.map(({ score: one }) => one))))
  print(`\n${title}\n${drawTable(columns)}`)
}

function showLanguages(halves: readonly HalfScored[]): void {
  const columns = halves.flatMap(({ half, scored }) =>
    poolLanguages(scored.map(({ languages }) => languages)).map((one) => ({ half: half.name, ...one })),
  )
  print(`\nthe reports of each language, read as if there were no others\n${drawLanguages(columns)}`)
}

function showErrors(scored: readonly Scored[]): void {
  for (const { name, score: one } of scored) print(`\n${name}: what was missed or mistaken\n${one.errors.join('\n')}`)
}

async function holdFloors(
  halves: readonly HalfScored[],
  { half, raise }: { half?: string; raise: boolean },
): Promise<number> {
  const floors = await readFloors(floorsFile)
  const reached = Object.assign({}, ...halves.map(reachedBy))
  const held = Object.entries(floors).filter(([column]) => half === undefined || column.startsWith(half))
  const failures = fallen(reached, Object.fromEntries(held))
  for (const line of failures) print(`fell: ${line}`, process.stderr)
  if (raise) {
    await writeFloors(floorsFile, raised(reached, floors))
    print('\nfloors raised to what was reached; none was lowered')
  } else if (failures.length === 0) print(`\nno figure fell more than ${100 * SLACK} points under its floor`)
  return failures.length === 0 ? 0 : 1
}

function print(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${text}\n`)
}
