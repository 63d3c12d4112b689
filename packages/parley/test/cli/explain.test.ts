import { describe, expect, it } from 'vitest'
import { parley } from './command.ts'
import { folderOf, REPORTS } from './reports.ts'

describe('parley explain', () => {
  it('draws what was read under the line that it was read from, with the rule', async () => {
    using folder = folderOf(REPORTS)
    const { status, stdout, stderr } = await parley(['explain', folder.file('uk.txt')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = stdout.split('\n')
    const speaker = lines.findIndex((line) => line.includes('Жан Дюран'))
    expect(speaker).toBeGreaterThan(0)
    const column = lines[speaker]?.indexOf('Жан Дюран') ?? -1
    const under = lines.slice(speaker + 1, lines.indexOf('', speaker))
    expect(under.some((row) => row[column] === '╰' && row[column + 'Жан Дюран'.length - 1] === '╯')).toBe(true)
    expect(under.join('\n')).toMatch(/person Жан Дюран · \S+/u)
  })

  it('keeps every word of the report', async () => {
    using folder = folderOf(REPORTS)
    const { stdout } = await parley(['explain', folder.file('ru.txt')])
    for (const word of REPORTS['ru.txt'].split(/\s+/u)) expect(stdout).toContain(word)
  })

  it('refuses a file that is not there', async () => {
    const { status, stdout, stderr } = await parley(['explain', 'missing.txt'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('missing.txt')
    expect(stderr).not.toMatch(/\n\s+at /u)
  })
})
