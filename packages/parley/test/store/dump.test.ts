import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dumpLines } from '../../src/store/dump.ts'
import { StoreError } from '../../src/store/error.ts'
import { loadLines } from '../../src/store/load.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleInput, sampleReadInput } from './sample.ts'

let folder: string
let store: Store
let other: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-dump-'))
  store = openStore(join(folder, 'store.sqlite'))
  other = openStore(join(folder, 'other.sqlite'))
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  await store.add([
    sampleReadInput(1),
    { ...sampleReadInput(2), raw: { ...sampleInput(2, { url: 'https://news.example/a', outlet: 'Вісник' }), bytes } },
  ])
  await store.append([
    { kind: 'withdrawal', at: '2031-05-14T10:00:00Z', author: 'parley', address: 'https://news.example/a' },
    {
      kind: 'correction',
      at: '2031-05-15T10:00:00Z',
      author: 'Олена',
      dossier: null,
      reason: 'спорт, а не переговори',
      correction: { action: 'belongs', report: 'r1', belongs: false },
    },
  ])
  await store.putForwardings(null, new Map([['meeting-a', 'meeting-b']]))
})
afterEach(async () => {
  await store.close()
  await other.close()
  rmSync(folder, { recursive: true })
})

async function linesOf(dumped: Store): Promise<string[]> {
  const lines: string[] = []
  for await (const line of dumpLines(dumped)) lines.push(line)
  return lines
}

describe('a dump', () => {
  test('carries everything to another store, and loading it again brings nothing', async () => {
    const lines = await linesOf(store)
    expect(await loadLines(other, toStream(lines), 'd')).toEqual({
      inputs: 2,
      entries: 4,
    })
    expect(await other.contents()).toEqual(await store.contents())
    expect(await other.entries()).toEqual(await store.entries())
    for (const { key } of await store.entries()) expect(await other.input(key)).toEqual(await store.input(key))
    expect(await linesOf(other)).toEqual(lines)
    const before = await other.state()
    expect(await loadLines(other, toStream(lines), 'd')).toEqual({ inputs: 0, entries: 0 })
    expect(await other.state()).toEqual(before)
  })

  test('has each report that it tells of, whatever is added while it is made', async () => {
    const lines: string[] = []
    for await (const line of dumpLines(store)) {
      lines.push(line)
      if (lines.length < 5) await store.add([sampleReadInput(lines.length + 2)])
    }
    await loadLines(other, toStream(lines), 'd')
    const kept = new Set((await other.entries()).map(({ key }) => key))
    for (const { entry } of await other.ledger()) if (entry.kind === 'capture') expect(kept).toContain(entry.input)
    await loadLines(other, toStream(await linesOf(store)), 'd')
    expect(await other.contents()).toEqual(await store.contents())
  })

  test('goes into a store that has something of its own', async () => {
    await other.add([sampleReadInput(1), sampleReadInput(9)])
    expect(await loadLines(other, toStream(await linesOf(store)), 'd')).toEqual({ inputs: 1, entries: 3 })
    expect(await other.entries()).toHaveLength(3)
  })

  const damages: [string, (lines: string[]) => string[], RegExp][] = [
    ['that breaks off', (lines) => lines.slice(0, 3), /^d: breaks off after line 3: /u],
    ['without its first line', (lines) => lines.slice(1), /^d: is no dump of a Parley store: /u],
    ['that is another file', () => ['{"title": "Talks"}'], /^d: is no dump of a Parley store: /u],
    ['that is no JSON', () => ['Talks in Geneva'], /^d: is no dump of a Parley store: /u],
    ['that is empty', () => [], /^d: breaks off after line 0: /u],
    ['with a line cut', (lines) => lines.with(2, (lines[2] ?? '').slice(0, 40)), /^d: line 3 is damaged: /u],
    [
      'with a word changed',
      (lines) => lines.map((line) => line.replace('спорт', 'торгівля')),
      /^d: line 9 is damaged: /u,
    ],
    ['with a line taken out', (lines) => lines.toSpliced(1, 1), /^d: line 8 is damaged: /u],
    ['with a line after its end', (lines) => [...lines, lines[1] ?? ''], /^d: line 10 is damaged: /u],
  ]
  test.each(damages)('%s is refused in one line', async (_, damage, wanted) => {
    const load = loadLines(other, toStream(damage(await linesOf(store))), 'd')
    await expect(load).rejects.toThrow(wanted)
    await expect(load).rejects.toBeInstanceOf(StoreError)
  })
})

async function* toStream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
