import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatedReports } from '../../../../bench/generated.ts'
import { refresh } from '../../src/cli/refresh.ts'
import { createReader } from '../../src/read/read.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import type { ReadInput } from '../../src/store/store.ts'
import type { RawReport } from '../../src/read/cleaned.ts'
import { casesOf, rawReportsOf } from '../link/written.ts'
import { folderOf } from './reports.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const GENERATED = 300
/** Meetings that are moved, denied and called off, and accounts that contradict each other. */
const written = rawReportsOf([...casesOf('outcomes.cases.yml'), ...casesOf('contradictions.cases.yml')])
const REPORTS = GENERATED + written.length

const reports = (): RawReport[] => [...generatedReports(GENERATED), ...written]

/** Coverage of several negotiations in three languages, read once; captured one after another. */
function coverage(): ReadInput[] {
  const reader = createReader()
  return reports().flatMap((raw, place) => {
    const outcome = reader.read(raw)
    const captured = new Date(Date.UTC(2031, 4, 5) + place * 1000).toISOString()
    return 'reading' in outcome ? [{ raw, captured, findings: outcome.reading.findings }] : []
  })
}

describe(`${REPORTS} reports`, () => {
  it('give the same record, byte for byte, in any order and in any batches', async () => {
    using folder = folderOf({})
    const all = coverage()
    expect(all).toHaveLength(REPORTS)
    let stores = 0
    const recordOf = async (inputs: readonly ReadInput[], cuts: readonly number[]): Promise<string | undefined> => {
      const store = openStore(folder.file(`${++stores}.sqlite`))
      const bounds = [0, ...new Set(cuts), inputs.length].toSorted((a, b) => a - b)
      for (const [place, from] of bounds.entries()) {
        await store.add(inputs.slice(from, bounds[place + 1]))
        await refresh(store)
      }
      const saved = await store.record(null)
      await store.close()
      return saved?.fingerprint
    }
    const wanted = await recordOf(all, [])
    const order = fc.shuffledSubarray(all, { minLength: all.length })
    const cuts = fc.array(fc.integer({ min: 1, max: REPORTS - 1 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(order, cuts, async (inputs, places) => {
        expect(await recordOf(inputs, places)).toBe(wanted)
      }),
      { numRuns: 4 },
    )
  })

  it('give the same record when several processes add parts of them at once', async () => {
    using folder = folderOf({})
    const lines = reports().map(({ origin, bytes, given }) => ({
      name: origin,
      line: JSON.stringify({ text: new TextDecoder().decode(bytes), ...given, url: `https://news.example/${origin}` }),
    }))
    const fileOf = (name: string, part: typeof lines): string => {
      writeFileSync(folder.file(name), part.map(({ line }) => line).join('\n'))
      return folder.file(name)
    }
    const alone = folder.file('alone.sqlite')
    await add(fileOf('all.jsonl', lines), alone)
    const together = folder.file('together.sqlite')
    // Each report is in two of the three parts.
    const parts = [0, 1, 2].map((left) => lines.filter((_, place) => place % 3 !== left).toReversed())
    await Promise.all(parts.map((part, place) => add(fileOf(`${place}.jsonl`, part), together)))
    const [one, other] = [openStore(alone), openStore(together)]
    const texts = async (store: typeof one) => {
      const record = (await store.record(null))?.record
      return JSON.stringify({ ...record, reports: record?.reports.map((report) => ({ ...report, origin: '' })) })
    }
    expect(await other.entries()).toHaveLength(REPORTS)
    expect(await texts(other)).toBe(await texts(one))
    await one.close()
    await other.close()
  })
})

function add(file: string, store: string): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'add', file, '--store', store], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`parley add ended with ${code}`))))
  })
}
