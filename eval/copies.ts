// node eval/copies.ts [--errors] [--raise]
// Reads made-up coverage in which reports repeat, shorten, reword and translate each other, and fails where the share of
// those put together, of originals named, or of meetings with the right number of sources fell under its floor.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { link } from '../packages/parley/src/link/link.ts'
import { createReader, type Reader } from '../packages/parley/src/read/read.ts'
import { type CopiesGold, HALVES, loadCopies } from './copies/cases.ts'
import { figuresOf, type Tally, tallyOf } from './copies/measure.ts'
import { type Floors, fallen, raised, readFloors, writeFloors } from './floors.ts'

const floorsFile = join(import.meta.dirname, 'floors-copies.json')
const LABEL = 28
const CELL = 17

process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { errors: { type: 'boolean', default: false }, raise: { type: 'boolean', default: false } },
  })
  const reader = createReader()
  const reached: Floors = {}
  for (const half of HALVES) {
    const golds = await loadCopies(half)
    const tallies = golds.map((gold) => scored(gold, reader))
    const figures = figuresOf(tallies)
    reached[half] = figures
    if (half === HALVES[0]) line('', Object.keys(figures))
    for (const [place, { name }] of golds.entries())
      line(`  ${name}`, cells(figuresOf(tallies.slice(place, place + 1))))
    line(half, cells(figures))
    // What was missed in the other half is not looked at.
    if (values.errors && half === 'tuning')
      for (const error of tallies.flatMap(({ errors }) => errors)) write(`    ${error}`)
  }
  const floors = await readFloors(floorsFile)
  const failures = fallen(reached, floors)
  for (const failure of failures) write(`fell: ${failure}`, process.stderr)
  if (values.raise) await writeFloors(floorsFile, raised(reached, floors))
  return failures.length === 0 ? 0 : 1
}

function scored(gold: CopiesGold, reader: Reader): Tally {
  const idOf = new Map<string, string>()
  const findings = gold.reports.map(({ id, outlet, published, text }) => {
    const read = reader.read({
      origin: `${gold.name}-${id}.txt`,
      bytes: new TextEncoder().encode(text),
      format: 'text',
      given: { outlet, published },
    })
    if ('refusal' in read) throw new Error(`${gold.name}, ${id}: ${read.refusal.reason}`)
    idOf.set(id, read.reading.findings.report.id)
    return read.reading.findings
  })
  if (new Set(idOf.values()).size < idOf.size) throw new Error(`${gold.name}: two reports have one id`)
  return tallyOf(gold, link(findings), idOf)
}

function cells(figures: { [layer: string]: number }): string[] {
  return Object.values(figures).map((share) => `${(100 * share).toFixed(1)} %`)
}

function line(label: string, columns: readonly string[]): void {
  write(label.padEnd(LABEL) + columns.map((column) => column.padStart(CELL)).join(''))
}

function write(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${text}\n`)
}
