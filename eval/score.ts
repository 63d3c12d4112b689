// node eval/score.ts [--errors] [--raise] [--only NEGOTIATION] [--record RECORD.json --gold GOLD.mjs]
// Reads the samples, holds each record against its gold record, and fails where a figure fell under its floor.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParleyRecord } from '../packages/parley/src/model/record.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import { fallen, raised, readFloors, SLACK, writeFloors } from './floors.ts'
import type { Floors } from './floors.ts'
import { loadGold } from './gold.ts'
import type { Gold } from './gold.ts'
import { pool } from './measure/pool.ts'
import { score, scoreLanguage } from './measure/score.ts'
import type { Score } from './measure/score.ts'
import { recordOf } from './records.ts'
import { columnOf, drawTable } from './report/table.ts'

interface Scored {
  name: string
  gold: Gold
  record: ParleyRecord
  score: Score
}

const root = resolve(import.meta.dirname, '..')
const floorsFile = join(root, 'eval', 'floors.json')
const LANGUAGES = ['uk', 'ru', 'en']
const MEAN = 'mean of the main lines'
/** A line that rests on fewer gold items moves too much with each of them to be held. */
const FEWEST = 10

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
      only: { type: 'string' },
      record: { type: 'string' },
      gold: { type: 'string' },
    },
  })
  if (values.record !== undefined && values.gold !== undefined) {
    show([await scoreRecord(values.record, values.gold)], values.errors)
    return 0
  }
  const scored = await scoreSamples(values.only)
  show(scored, values.errors)
  return holdFloors(scored, values)
}

/** A record that was read elsewhere. */
async function scoreRecord(recordFile: string, goldFile: string): Promise<Scored> {
  const record = JSON.parse(await readFile(recordFile, 'utf8')) as ParleyRecord
  const gold = await loadGold(resolve(goldFile))
  return { name: 'record', gold, record, score: score(record, gold) }
}

async function scoreSamples(only: string | undefined): Promise<Scored[]> {
  const files = (await readdir(join(root, 'eval', 'gold'))).filter((name) => name.endsWith('.gold.mjs')).toSorted()
  const names = files.map((name) => name.replace('.gold.mjs', '')).filter((name) => only === undefined || name === only)
  if (names.length === 0) throw new Error(`no gold record named ${only}: see eval/gold`)
  const reader = createReader()
  const scored: Scored[] = []
  for (const name of names) {
    const gold = await loadGold(join(root, 'eval', 'gold', `${name}.gold.mjs`))
    const record = await recordOf(join(root, 'samples', name), reader)
    scored.push({ name, gold, record, score: score(record, gold) })
  }
  return scored
}

function show(scored: readonly Scored[], errors: boolean): void {
  const columns = scored.map(({ name, score: one }) => columnOf(name, one))
  if (scored.length > 1) columns.push(columnOf('all', pool(scored.map(({ score: one }) => one))))
  print(drawTable(columns))
  for (const { name, gold, record, score: one } of scored) {
    const languages = LANGUAGES.filter((language) =>
      Object.values(gold.reports).some((report) => report.language === language),
    )
    const byLanguage = languages.map((language) => ({
      name: language,
      figures: scoreLanguage(record, gold, language),
      overall: null,
    }))
    print(`\n${name} by language\n${drawTable(byLanguage)}`)
    if (errors) print(`\n${name}: what was missed or mistaken\n${one.errors.join('\n')}`)
  }
}

async function holdFloors(
  scored: readonly Scored[],
  { raise, only }: { raise: boolean; only?: string },
): Promise<number> {
  const floors = await readFloors(floorsFile)
  const reached = reachedBy(scored)
  const failures = fallen(reached, only === undefined ? floors : { [only]: floors[only] ?? {} })
  for (const line of failures) print(`fell: ${line}`, process.stderr)
  if (raise) {
    await writeFloors(floorsFile, raised(reached, floors))
    print('\nfloors raised to what was reached; none was lowered')
  } else if (failures.length === 0) print(`\nno figure fell more than ${100 * SLACK} points under its floor`)
  return failures.length === 0 ? 0 : 1
}

/**
 * What floors hold: the main lines over all negotiations, and the mean of each. A line of one rests on too few items,
 * and a detail may fall because more was found, the harder ones among it.
 */
function reachedBy(scored: readonly Scored[]): Floors {
  const means = scored.map(({ name, score: { overall } }) => [name, { [MEAN]: overall }] as const)
  if (scored.length < 2) return Object.fromEntries(means)
  const { overall, figures } = pool(scored.map(({ score: one }) => one))
  const lines = figures.flatMap(({ layer, value, count, detail }) =>
    value === null || detail || count < FEWEST ? [] : [[layer, value] as const],
  )
  return Object.fromEntries([...means, ['all', { ...Object.fromEntries(lines), [MEAN]: overall }]])
}

function print(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${text}\n`)
}
