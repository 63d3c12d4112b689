import { describe, expect, it } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { recordSchema } from '../../src/model/schema/record.ts'
import { parley } from './command.ts'
import { folderOf, REPORTS } from './reports.ts'

const recordIn = (stdout: string): ParleyRecord => JSON.parse(stdout) as ParleyRecord

const GERMAN =
  'Die Abordnungen beider Länder trafen sich gestern zu ihrer zweiten Runde, sprachen über den Austausch der Gefangenen und wollen ihre Gespräche nächste Woche fortsetzen. Der Sprecher sagte, beide Seiten hätten Fortschritte gemacht, doch vieles bleibe noch offen.'

describe('parley read', () => {
  it('prints the sound record of a folder as JSON, and nothing else', async () => {
    using folder = folderOf(REPORTS)
    const { status, stdout, stderr } = await parley(['read', folder.path, '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const record = recordIn(stdout)
    expect(recordSchema.safeParse(record).error).toBeUndefined()
    expect(checkRecord(record)).toEqual([])
    expect(record.reports.map(({ language }) => language).toSorted()).toEqual(['en', 'ru', 'uk'])
  })

  it('gives the same bytes in any order of the inputs', async () => {
    using folder = folderOf(REPORTS)
    const paths = Object.keys(REPORTS).map((name) => folder.file(name))
    const [forth, back] = await Promise.all([
      parley(['read', ...paths, '--format', 'json']),
      parley(['read', ...paths.toReversed(), '--format', 'json']),
    ])
    expect(forth.status).toBe(0)
    expect(back.stdout).toBe(forth.stdout)
  })

  it('prints the chronicle, without colour in a pipe', async () => {
    using folder = folderOf(REPORTS)
    const { status, stdout } = await parley(['read', folder.path])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^THE RECORD\n3 reports · /u)
    expect(stdout).toContain('MEETINGS AND ANNOUNCEMENTS')
    expect(stdout).not.toContain('\u001B')
  })

  it('reads standard input with what is given of it', async () => {
    const given = ['--published', '2031-03-14', '--outlet', 'Le Relais', '--language', 'uk']
    const { status, stdout } = await parley(['read', '-', '--format', 'json', ...given], { input: REPORTS['uk.txt'] })
    expect(status).toBe(0)
    expect(recordIn(stdout).reports).toMatchObject([
      { outlet: 'Le Relais', published: '2031-03-14', publishedBasis: 'given', language: 'uk' },
    ])
  })

  it('tells refusals in a line each, reads the rest, and ends with status 1', async () => {
    using folder = folderOf({ ...REPORTS, 'empty.txt': '', 'noise.txt': new Uint8Array(500).fill(7) })
    const names = ['uk.txt', 'empty.txt', 'noise.txt', 'missing.txt']
    const { status, stdout, stderr } = await parley(['read', ...names.map(folder.file), '--format', 'json'])
    expect(status).toBe(1)
    expect(recordIn(stdout).reports).toHaveLength(1)
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const [index, name] of ['empty.txt', 'noise.txt', 'missing.txt'].entries()) {
      expect(lines[index]).toMatch(/^parley: .+: .+/u)
      expect(lines[index]).toContain(name)
    }
    expect(stderr).not.toMatch(/\n\s+at /u)
  })

  it('keeps a report in another language with its text and its language, reads nothing from it, and says so', async () => {
    using folder = folderOf({ 'de.html': `<html lang="de-AT"><body><article><p>${GERMAN}</p></article></body></html>` })
    const { status, stdout, stderr } = await parley(['read', folder.path, '--format', 'json'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^parley: .*de\.html: kept but not read: [^\n]+\n$/u)
    const { reports, ...rest } = recordIn(stdout)
    expect(reports).toMatchObject([{ language: 'de', text: GERMAN }])
    expect(rest).toMatchObject({ actors: [], meetings: [], statements: [], issues: [], documents: [] })
  })

  it('names no language that nothing tells', async () => {
    const { stdout } = await parley(['read', '-', '--format', 'json'], { input: GERMAN })
    expect(recordIn(stdout).reports).toMatchObject([{ language: 'und' }])
  })

  it('ends with status 2 and an empty output when nothing could be read', async () => {
    using folder = folderOf({ 'empty.txt': '' })
    const { status, stdout, stderr } = await parley(['read', folder.path])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^parley: .*empty\.txt: [^\n]+\n$/u)
  })

  it('is no error when the reader of the pipe has enough', async () => {
    using folder = folderOf(REPORTS)
    const { status, stderr } = await parley(['read', folder.path, '--format', 'json'], { closeAfter: 1 })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('lets no file name steer the terminal', async () => {
    const { stderr } = await parley(['read', 'red\u001B[31m.txt'])
    expect(stderr).toMatch(/^parley: [^\n]+\n$/u)
    expect(stderr).not.toContain('\u001B')
  })
})
