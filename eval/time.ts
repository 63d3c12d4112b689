// node eval/time.ts [--errors] [--only LANGUAGE] [--raise]
// Reads the tables of expressions of time, one sentence at a time, with Parley and with chrono-node, and fails where
// Parley's share of right sentences fell under its floor.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LANGUAGE_CODES } from '../packages/parley/src/language/languages.ts'
import type { LanguageCode } from '../packages/parley/src/language/pack.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import type { Reader } from '../packages/parley/src/read/read.ts'
import { fallen, raised, readFloors, writeFloors } from './floors.ts'
import { loadCases, print } from './time/cases.ts'
import { isNearlyRight, readByChrono } from './time/chrono.ts'
import { isRight, readByParley } from './time/parley.ts'

interface Outcome {
  kind: string
  right: boolean
  chronoRight: boolean
  /** The sentence with what was wanted and what was read. */
  line: string
}

const floorsFile = join(import.meta.dirname, 'floors-time.json')
const LABEL = 62
const CELL = 18

process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      errors: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const languages = LANGUAGE_CODES.filter((code) => values.only === undefined || values.only === code)
  const reader = createReader()
  const outcomes = new Map<LanguageCode, Outcome[]>()
  for (const language of languages) outcomes.set(language, await outcomesOf(language, reader))
  draw(outcomes)
  for (const [language, all] of values.errors ? outcomes : []) {
    write(`\n${language}: what was missed or mistaken`)
    for (const { right, kind, line } of all) if (!right) write(`  ${kind}: ${line}`)
  }
  return holdFloors(outcomes, values.raise)
}

async function outcomesOf(language: LanguageCode, reader: Reader): Promise<Outcome[]> {
  return (await loadCases(language)).map((one) => {
    const got = readByParley(reader, one, language)
    return {
      kind: one.kind,
      right: isRight(got, one.wanted),
      chronoRight: isNearlyRight(readByChrono(one, language), one.wanted),
      line: `${one.sentence} => ${print(one.wanted)}, read ${print(got)}`,
    }
  })
}

/** Kinds down, languages across: right of all by Parley, and right by chrono-node. */
function draw(outcomes: ReadonlyMap<LanguageCode, Outcome[]>): void {
  const kinds = [...new Set([...outcomes.values()].flat().map(({ kind }) => kind))]
  const line = (label: string, cells: string[]): void =>
    write(label.padEnd(LABEL) + cells.map((cell) => cell.padStart(CELL)).join(''))
  line('', [...outcomes.keys()])
  line('right of all (right by chrono-node)', [])
  for (const kind of kinds)
    line(
      kind,
      [...outcomes.values()].map((all) => cell(all.filter((one) => one.kind === kind))),
    )
  line('all', [...outcomes.values()].map(cell))
  line(
    'share',
    [...outcomes.values()].map((all) => `${percent(shareOf(all))} (${percent(shareOf(all, 'chronoRight'))})`),
  )
}

function cell(some: readonly Outcome[]): string {
  const [right, byChrono] = [some.filter((one) => one.right), some.filter((one) => one.chronoRight)]
  return `${right.length} of ${some.length} (${byChrono.length})`
}

function shareOf(all: readonly Outcome[], field: 'right' | 'chronoRight' = 'right'): number {
  return all.filter((one) => one[field]).length / all.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

async function holdFloors(outcomes: ReadonlyMap<LanguageCode, Outcome[]>, raise: boolean): Promise<number> {
  const reached = Object.fromEntries([...outcomes].map(([language, all]) => [language, { right: shareOf(all) }]))
  const floors = await readFloors(floorsFile)
  const failures = fallen(
    reached,
    Object.fromEntries(Object.entries(floors).filter(([language]) => language in reached)),
  )
  for (const line of failures) write(`fell: ${line}`, process.stderr)
  if (raise) await writeFloors(floorsFile, raised(reached, floors))
  return failures.length === 0 ? 0 : 1
}

function write(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${text}\n`)
}
