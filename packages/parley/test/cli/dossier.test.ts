import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { parley } from './command.ts'
import { folderOf } from './reports.ts'

const COVERAGE = {
  'talks.txt': 'Herald, 5 May 2031\nDelegations of Norway and Japan met in Oslo on Monday to discuss tariffs.',
  'later.txt': 'Herald, 9 May 2031\nDelegations of Norway and Japan will meet in Tokyo on May 12, officials said.',
  'football.txt': 'Herald, 6 May 2031\nPeru beat Chile in a friendly match on Tuesday.',
}

describe('parley dossier', () => {
  it('follows one negotiation among the reports of a store, and says why', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', ...Object.keys(COVERAGE).map(folder.file), ...at])
    const file = folder.file('talks.yml')
    const made = await parley([
      'dossier',
      'new',
      'Salmon talks',
      '--side',
      'Norway',
      '--side',
      'Japan',
      '--file',
      file,
      ...at,
    ])
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect((await parley(['dossier', 'list', ...at])).stdout).toBe(
      'salmon-talks  Salmon talks  (reports: 2, meetings: 2, statements: 1)\n',
    )
    const { stdout: reports } = await parley(['dossier', 'reports', 'salmon-talks', ...at])
    expect(reports).toMatch(/^\+ r-\w{12} {2}\S*later\.txt {2}names the sides: Norway, Japan$/mu)
    expect(reports).toMatch(/^- r-\w{12} {2}\S*football\.txt {2}is about none of the sides/mu)

    const left = await parley([
      'dossier',
      'leave',
      'salmon-talks',
      'later.txt',
      '--reason',
      'a plan',
      '--author',
      'Olha',
      ...at,
    ])
    expect(left.stdout).toMatch(/^r-\w{12} does not belong to salmon-talks: a plan\n$/u)
    const record = JSON.parse(
      (await parley(['record', '--dossier', 'salmon-talks', '--format', 'json', ...at])).stdout,
    ) as ParleyRecord
    expect(record.reports.map(({ origin }) => origin)).toEqual([folder.file('talks.txt')])

    writeFileSync(file, readFileSync(file, 'utf8').replace('words: []', 'words: [friendly match]'))
    expect((await parley(['dossier', 'put', file, ...at])).stdout).toMatch(/has changed; reports in it: 2\n$/u)
    expect((await parley(['dossier', 'put', file, ...at])).stdout).toMatch(/is as it was\n$/u)
    expect((await parley(['dossier', 'show', 'salmon-talks', ...at])).stdout).toBe(readFileSync(file, 'utf8'))
  })

  it('takes the feeds of an OPML file, and notes it all in the ledger', async () => {
    using folder = folderOf({
      ...COVERAGE,
      'feeds.opml': '<opml version="2.0"><body><outline text="News" xmlUrl="https://news.example/rss"/></body></opml>',
    })
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['dossier', 'new', 'Talks', '--file', folder.file('talks.yml'), '--author', 'Olha', ...at])
    const add = ['dossier', 'feeds', 'talks', folder.file('feeds.opml'), ...at]
    expect((await parley(add)).stdout).toMatch(/: 1 feeds are new to talks, 0 known already;/u)
    expect((await parley(add)).stdout).toMatch(/: 0 feeds are new to talks, 1 known already;/u)
    expect((await parley(['dossier', 'show', 'talks', ...at])).stdout).toContain(
      '  - feed: "https://news.example/rss"\n    outlet: News',
    )
    expect((await parley(['sources', ...at])).stdout).toBe('feed https://news.example/rss\n  not asked yet\n')
    const wrong = await parley(['dossier', 'feeds', 'talks', folder.file('talks.txt'), ...at])
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringMatching(/is no OPML file with feeds[^\n]*\n$/u) })
    const { stdout: ledger } = await parley(['ledger', ...at])
    expect(ledger).toMatch(/^\w{12} {2}\S+ {2}Olha {2}dossier talks\n[^\n]+\n2 entries, all as they were written\n$/u)
  })

  it('takes issues by the names that screens show', async () => {
    using folder = folderOf({
      ...COVERAGE,
      'named.yml': 'id: named\ntitle: Named\nagenda: [pay, Гарантії безпеки, ceasefire]\n',
    })
    const at = ['--store', folder.file('t.sqlite')]
    expect((await parley(['dossier', 'put', folder.file('named.yml'), ...at])).status).toBe(0)
    expect((await parley(['dossier', 'show', 'named', ...at])).stdout).toContain(
      'agenda: [wages, security-guarantees, ceasefire]',
    )
  })

  it('says in one line what it does not know', async () => {
    using folder = folderOf({ ...COVERAGE, 'odd.yml': 'id: odd\ntitle: Odd\nagenda: [flying]\n' })
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', folder.file('talks.txt'), ...at])
    const complaints: [string[], RegExp][] = [
      [['dossier', 'show', 'talks', ...at], /no dossier is called talks; there is none yet/u],
      [['dossier', 'put', folder.file('none.yml'), ...at], /none\.yml: is not there/u],
      [
        ['dossier', 'put', folder.file('odd.yml'), ...at],
        /odd\.yml: agenda: no issue is called "flying"; there are ceasefire, /u,
      ],
      [['dossier', 'new'], /missing required argument 'title'/u],
      [['record', '--as-of', '2031-02-30', ...at], /write a day such as 2025-12-05/u],
      [['record', '--read-by', 'noon', ...at], /write a day such as 2025-12-05, or a moment/u],
      [['record', '--dossier', 'talks', ...at], /no dossier is called talks/u],
    ]
    for (const [args, wanted] of complaints) {
      const { status, stdout, stderr } = await parley(args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/^parley: [^\n]*\n$/u)
      expect(stderr).toMatch(wanted)
    }
  })
})

describe('parley record', () => {
  it('goes back to what had been published by a day, and to what had been read by a moment', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', ...Object.keys(COVERAGE).map(folder.file), ...at])
    const reportsOf = async (...options: string[]): Promise<string[]> => {
      const { stdout } = await parley(['record', '--format', 'json', ...options, ...at])
      return (JSON.parse(stdout) as ParleyRecord).reports.map(({ origin }) => origin.split('/').at(-1) ?? '').sort()
    }
    expect(await reportsOf()).toEqual(['football.txt', 'later.txt', 'talks.txt'])
    expect(await reportsOf('--as-of', '2031-05-05')).toEqual(['talks.txt'])
    expect(await reportsOf('--as-of', '2031-05-08')).toEqual(['football.txt', 'talks.txt'])
    expect(await reportsOf('--read-by', '2020-01-01')).toEqual([])
    expect(await reportsOf('--read-by', new Date(Date.now() + 60_000).toISOString())).toHaveLength(3)
  })

  it('is what parley read prints of the same reports', async () => {
    using folder = folderOf(COVERAGE)
    const files = Object.keys(COVERAGE).map(folder.file)
    await parley(['add', ...files, '--store', folder.file('t.sqlite')])
    const { stdout } = await parley(['record', '--format', 'json', '--store', folder.file('t.sqlite')])
    expect(stdout).toBe((await parley(['read', ...files, '--format', 'json'])).stdout)
  })
})
