import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { parley } from './command.ts'
import { folderOf, REPORTS } from './reports.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

describe('parley add', () => {
  it('keeps reports once, however often they are added', async () => {
    using folder = folderOf(REPORTS)
    const store = folder.file('talks.sqlite')
    const files = Object.keys(REPORTS).map(folder.file)
    const first = await parley(['add', ...files, '--store', store])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(/^3 added, 0 known already\n.*: reports: 3, /u)
    const second = await parley(['add', ...files, '--store', store])
    expect(second.stdout).toMatch(/^0 added, 3 known already\n.*: reports: 3, /u)
  })

  it('says of how many reports nothing tells the day, and what to do', async () => {
    const talks = 'The ministers of Kenya and Uganda met in Doha on Monday.'
    using folder = folderOf({ 'bare.txt': talks, 'dated.txt': `DOHA, 5 May 2031 (Wire) — ${talks}` })
    const store = folder.file('talks.sqlite')
    const { stdout } = await parley(['add', folder.file('bare.txt'), folder.file('dated.txt'), '--store', store])
    expect(stdout).toMatch(/^2 added, .*\n.*: reports: 2, .*\n1 of them without a day of publication, .*--published /u)
    const given = await parley(['add', folder.file('bare.txt'), '--published', '2031-05-06', '--store', store])
    expect(given.stdout).not.toContain('without a day')
  })

  it('takes no address of another kind for a folder', async () => {
    using folder = folderOf(REPORTS)
    const { status, stderr } = await parley([
      'add',
      folder.file('uk.txt'),
      '--store',
      'postgress://olha:geheim@host/talks',
    ])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^parley: --store postgress:[^\n]*: a store is a file, or a database as postgres:[^\n]*\n$/u)
    expect(stderr).not.toContain('geheim')
    expect(existsSync('postgress:')).toBe(false)
  })

  it('reads what it kept unread once its language is given', async () => {
    const words = 'Zzz '.repeat(300)
    using folder = folderOf({ 'odd.txt': `${words}. Jean Durand said: "We are ready to talk about a ceasefire."` })
    const added = (...given: string[]) =>
      parley(['add', folder.file('odd.txt'), '--store', folder.file('t.sqlite'), ...given])
    expect(await added()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/: reports: 1, meetings: 0, statements: 0/u),
    })
    const again = await added('--language', 'en')
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/: reports: 1, meetings: 0, statements: 1/u),
    })
  })

  it('keeps what was given of a report, whether it came before or after, and says what changed', async () => {
    const text = 'Delegations of Norway and Japan will meet in Oslo on May 17, officials said.'
    using folder = folderOf({ 'talks.txt': text, 'listed/talks.txt': text })
    const at = ['--store', folder.file('t.sqlite')]
    const added = async (path: string, ...given: string[]) =>
      (await parley(['add', folder.file(path), ...at, ...given])).stdout.split('\n')[0]
    const dated = async () => {
      const { stdout } = await parley(['record', ...at, '--format', 'json'])
      const { reports, meetings } = JSON.parse(stdout) as ParleyRecord
      const versions = JSON.parse((await parley(['versions', 'talks.txt', '--json', ...at])).stdout) as {
        head: { published: string | null; outlet: string | null }
      }
      const { outlet, published } = versions.head
      expect(reports.map((report) => [report.outlet, report.published])).toEqual([[outlet, published]])
      return [outlet, published, ...meetings.map(({ when }) => when)]
    }
    const day = ['--published', '2031-05-05']
    for (const [path, given, line, wanted] of [
      ['talks.txt', [], '1 added, 0 known already', [null, null, 'XXXX-05-17']],
      ['talks.txt', day, '0 added, 1 known already; given anew of 1: date', [null, '2031-05-05', '2031-05-17']],
      ['talks.txt', [], '0 added, 1 known already', [null, '2031-05-05', '2031-05-17']],
      [
        'talks.txt',
        ['--outlet', 'Herald'],
        '0 added, 1 known already; given anew of 1: outlet',
        ['Herald', '2031-05-05', '2031-05-17'],
      ],
      ['listed/talks.txt', [], '1 added, 0 known already', ['Herald', '2031-05-05', '2031-05-17']],
      [
        'talks.txt',
        ['--published', '2032-05-05'],
        '0 added, 1 known already; given anew of 1: date',
        ['Herald', '2032-05-05', '2032-05-17'],
      ],
      ['talks.txt', day, '0 added, 1 known already; given anew of 1: date', ['Herald', '2031-05-05', '2031-05-17']],
      ['talks.txt', [], '0 added, 1 known already', ['Herald', '2031-05-05', '2031-05-17']],
    ] as const) {
      expect([path, given, await added(path, ...given)]).toEqual([path, given, line])
      expect(await dated()).toEqual(wanted)
    }
    const earlier = JSON.parse(
      (await parley(['record', ...at, '--format', 'json', '--as-of', '2031-05-06'])).stdout,
    ) as ParleyRecord
    expect(earlier.reports).toHaveLength(1)
  })

  it('puts the store into the data folder when none is named', async () => {
    using folder = folderOf(REPORTS)
    const { status } = await parley(['add', folder.file('uk.txt')], { env: { XDG_DATA_HOME: folder.file('data') } })
    expect(status).toBe(0)
    expect(existsSync(folder.file('data/parley/parley.sqlite'))).toBe(true)
  })

  it('says in one line that a store is no store, and leaves it as it was', async () => {
    using folder = folderOf({ ...REPORTS, 'notes.sqlite': 'my notes, not a database' })
    const { status, stdout, stderr } = await parley([
      'add',
      folder.file('uk.txt'),
      '--store',
      folder.file('notes.sqlite'),
    ])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^parley: [^\n]*notes\.sqlite[^\n]*\n$/u)
  })

  it('changes nothing when nothing could be read', async () => {
    using folder = folderOf({ 'empty.txt': '' })
    const { status, stderr } = await parley(['add', folder.file('empty.txt'), '--store', folder.file('talks.sqlite')])
    expect(status).toBe(2)
    expect(stderr).toContain('nothing could be read')
    expect(existsSync(folder.file('talks.sqlite'))).toBe(false)
  })
})

describe('parley serve', () => {
  it('serves the record of the store that `parley read` prints, until it is told to stop', async () => {
    using folder = folderOf(REPORTS)
    const store = folder.file('talks.sqlite')
    const files = Object.keys(REPORTS).map(folder.file)
    await parley(['add', ...files, '--store', store])
    const { stdout: read } = await parley(['read', ...files, '--format', 'json'])
    const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--store', store])
    try {
      const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string]
      const url = /http:\S+/u.exec(line)?.[0] ?? ''
      const response = await fetch(new URL('/api/record', url))
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual(JSON.parse(read) as ParleyRecord)
    } finally {
      server.kill('SIGTERM')
    }
    expect(await once(server, 'exit')).toEqual([0, null])
  })

  it('closes the store though Ctrl-C comes twice, from the terminal and from a parent', async () => {
    using folder = folderOf(REPORTS)
    const store = folder.file('talks.sqlite')
    await parley(['add', folder.file('uk.txt'), '--store', store])
    const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--store', store])
    await once(server.stdout, 'data')
    server.kill('SIGINT')
    server.kill('SIGINT')
    await once(server, 'exit')
    expect(existsSync(`${store}-wal`)).toBe(false)
  })

  it('makes no store where there is none, and says how to make one', async () => {
    using folder = folderOf({})
    const store = folder.file('none.sqlite')
    const named = await parley(['serve', '--port', '0', '--store', store])
    expect(named).toEqual({
      status: 2,
      stdout: '',
      stderr: `parley: there is no store at ${store} yet: make one with parley add PATH --store ${store}\n`,
    })
    expect(existsSync(store)).toBe(false)
    const { status, stderr } = await parley(['serve', '--port', '0'], { env: { XDG_DATA_HOME: folder.file('data') } })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^parley: there is no store at [^\n]* yet: make one with parley add PATH\n$/u)
    expect(existsSync(folder.file('data'))).toBe(false)
  })

  it('says in one line that a port is busy', async () => {
    using folder = folderOf(REPORTS)
    const store = folder.file('talks.sqlite')
    await parley(['add', folder.file('uk.txt'), '--store', store])
    const busy = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--store', store])
    try {
      const [line] = (await once(busy.stdout.setEncoding('utf8'), 'data')) as [string]
      const port = /:(\d+)\//u.exec(line)?.[1] ?? ''
      const { status, stderr } = await parley(['serve', '--port', port, '--store', store])
      expect(status).toBe(2)
      expect(stderr).toMatch(/^parley: [^\n]*busy[^\n]*--port[^\n]*\n$/u)
    } finally {
      busy.kill('SIGTERM')
      await once(busy, 'exit')
    }
  })
})
