import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parley } from './command.ts'
import { folderOf, REPORTS } from './reports.ts'

describe('parley dump and parley load', () => {
  it('carry a store through one file, and what it adds up to is the same', async () => {
    using folder = folderOf(REPORTS)
    const [one, other, file] = [folder.file('one.sqlite'), folder.file('other.sqlite'), folder.file('dump.jsonl.gz')]
    await parley(['add', folder.file('uk.txt'), '--store', one])
    const dumped = await parley(['dump', file, '--store', one])
    expect(dumped).toMatchObject({ status: 0, stderr: '' })
    const loaded = await parley(['load', file, '--store', other])
    expect(loaded.stdout).toMatch(/: 1 inputs and 1 entries of the ledger are new\n$/u)
    const again = await parley(['dump', '-', '--store', other])
    expect(again.stdout).toBe(gunzipSync(readFileSync(file)).toString('utf8'))
    const piped = await parley(['load', '-', '--store', folder.file('third.sqlite')], { input: readFileSync(file) })
    expect(piped.status).toBe(0)
  })

  it('write over an earlier dump or export, and over nothing else', async () => {
    using folder = folderOf(REPORTS)
    const [store, dump, corrections] = ['t.sqlite', 'dump.jsonl', 'corrections.jsonl'].map(folder.file) as [
      string,
      string,
      string,
    ]
    await parley(['add', folder.file('uk.txt'), '--store', store])
    for (const [command, file] of [
      [['dump'], dump],
      [['correct', 'export'], corrections],
    ] as const)
      for (const other of [file, file, store, folder.file('uk.txt')]) {
        const before = other === file ? null : readFileSync(other)
        const { status, stderr } = await parley([...command, other, '--store', store])
        expect(status).toBe(before === null ? 0 : 2)
        if (before !== null) expect(stderr).toMatch(/is there already and is not an earlier [^\n]*: name another file/u)
        if (before !== null) expect(readFileSync(other)).toEqual(before)
      }
    const nothing = folder.file('nothing.jsonl.gz')
    for (const run of [1, 2])
      expect(await parley(['correct', 'export', nothing, '--store', store]), `${run}`).toMatchObject({ status: 0 })
  })

  it('say in one line what is wrong, and make no store for nothing', async () => {
    using folder = folderOf(REPORTS)
    const store = folder.file('t.sqlite')
    const missing = await parley(['load', folder.file('none.jsonl'), '--store', store])
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringMatching(/^parley: .*none\.jsonl: is not there/u) })
    expect(existsSync(store)).toBe(false)
    const report = await parley(['load', folder.file('uk.txt'), '--store', store])
    expect(report).toMatchObject({ status: 2, stderr: expect.stringMatching(/is no dump of a Parley store[^\n]*\n$/u) })
    const head = `${JSON.stringify({ line: 'dump', format: 'parley-dump/1' })}\n`
    writeFileSync(folder.file('broken.jsonl'), `${head}{"line": "input"\n`)
    const broken = await parley(['load', folder.file('broken.jsonl'), '--store', store])
    expect(broken).toMatchObject({ status: 2, stderr: expect.stringMatching(/line 2 is damaged[^\n]*\n$/u) })
    writeFileSync(folder.file('short.jsonl'), head)
    const short = await parley(['load', folder.file('short.jsonl'), '--store', store])
    expect(short).toMatchObject({ status: 2, stderr: expect.stringMatching(/breaks off after line 1[^\n]*\n$/u) })
    expect(existsSync(store)).toBe(false)
    await parley(['add', folder.file('uk.txt'), '--store', store])
    const nowhere = await parley(['dump', folder.file('no/folder.jsonl'), '--store', store])
    expect(nowhere).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot be written \(ENOENT\)[^\n]*\n$/u),
    })
  })
})
