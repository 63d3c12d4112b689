import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/read/read.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import { parley } from './command.ts'
import { folderOf } from './reports.ts'

const PAGE = 'https://herald.example/talks'
const CAPTURES: [day: string, origin: string, text: string][] = [
  ['2031-05-05', 'oslo.txt', 'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.'],
  ['2031-05-06', PAGE, 'Delegations of Norway and Japan will meet in Tokyo on May 12, officials said.'],
  ['2031-05-09', PAGE, 'Delegations of Norway and Japan will meet in Kyoto on May 12, officials said.'],
]

/** A store with a page of two versions, a dossier, and a correction of a report. */
async function fill(path: string): Promise<void> {
  const store = openStore(path)
  const reader = createReader()
  for (const [day, origin, text] of CAPTURES) {
    const given = { published: day, ...(origin === PAGE && { url: PAGE, published: '2031-05-06' }) }
    const raw = { origin, bytes: new TextEncoder().encode(text), format: 'text' as const, given }
    const outcome = reader.read(raw)
    if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
    await store.add([{ raw, captured: `${day}T10:00:00Z`, findings: outcome.reading.findings }])
  }
  const report = (await store.entries()).find(({ address }) => address === PAGE)!.report
  const rest = { agenda: [], languages: [], sources: [], relevant: { actors: [], words: [], never: [] } }
  const signed = { author: 'Olha', dossier: null, reason: 'their own wire' }
  await store.append([
    {
      kind: 'dossier',
      at: '2031-05-07T10:00:00Z',
      author: 'Olha',
      dossier: { id: 'talks', title: 'Talks', sides: [], ...rest },
    },
    { kind: 'correction', at: '2031-05-10T10:00:00Z', ...signed, correction: { action: 'copy', report, of: null } },
  ])
  await store.close()
}

describe('what was known at a time', () => {
  it('is told by the commands that look into a store', async () => {
    using folder = folderOf({})
    const at = ['--store', folder.file('t.sqlite')]
    await fill(folder.file('t.sqlite'))
    const lines = async (...args: string[]): Promise<number> =>
      (await parley([...args, ...at])).stdout
        .split('\n')
        .filter((line) => /^(?:[+-] r-|\w{12} {2}|\d {2}\S+Z {2}SHA)/u.test(line)).length
    const table: [args: string[], wanted: number][] = [
      [['correct', 'list', '--read-by', '2031-05-09'], 0],
      [['correct', 'list', '--as-of', '2031-05-06'], 1],
      [['correct', 'list', '--as-of', '2031-05-05'], 0],
      [['dossier', 'reports', 'talks', '--as-of', '2031-05-05'], 1],
      [['dossier', 'reports', 'talks', '--read-by', '2031-05-07T12:00Z'], 2],
      [['versions', PAGE, '--as-of', '2031-05-08'], 1],
      [['versions', PAGE, '--read-by', '2031-05-08'], 1],
    ]
    for (const [args, wanted] of table) expect([args, await lines(...args)]).toEqual([args, wanted])

    const found = async (...args: string[]) =>
      (JSON.parse((await parley(['search', ...args, '--json', ...at])).stdout) as { total: number }).total
    expect(await found('Tokyo')).toBe(0)
    expect([await found('Kyoto', '--as-of', '2031-05-08'), await found('Tokyo', '--as-of', '2031-05-08')]).toEqual([
      0, 1,
    ])
    expect(await found('Norway', '--read-by', '2031-05-05')).toBe(1)
    expect(await found('Norway', '--dossier', 'talks', '--as-of', '2031-05-06')).toBe(2)
  })

  it('is nothing where nothing was, in one line', async () => {
    using folder = folderOf({})
    const at = ['--store', folder.file('t.sqlite')]
    await fill(folder.file('t.sqlite'))
    for (const [args, wanted] of [
      [['versions', PAGE, '--as-of', '2031-05-05'], /no version of it is kept of that time/u],
      [
        ['dossier', 'reports', 'talks', '--read-by', '2031-05-06'],
        /no dossier was called talks at that time; there was none yet/u,
      ],
      [['record', '--dossier', 'talks', '--read-by', '2031-05-06'], /no dossier was called talks at that time/u],
      [
        ['search', 'Norway', '--dossier', 'talks', '--read-by', '2031-05-06'],
        /no dossier was called talks at that time/u,
      ],
    ] as const) {
      const { status, stderr } = await parley([...args, ...at])
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(/^parley: [^\n]*\n$/u)
      expect(stderr).toMatch(wanted)
    }
  })
})
