import { describe, expect, it } from 'vitest'
import { parley } from './command.ts'
import { folderOf } from './reports.ts'

const ADDRESS = 'https://herald.example/talks'
const line = (text: string) =>
  `${JSON.stringify({ url: ADDRESS, outlet: 'Herald', published: '2031-05-06', title: 'Talks are planned', text })}\n`
const VERSIONS = {
  'first.jsonl': line('Delegations of Norway and Japan will meet in Tokyo on May 12, officials said.'),
  'second.jsonl': line('Delegations of Norway and Japan will meet in Kyoto on May 12, officials said.'),
  'note.txt': 'Peru beat Chile in a friendly match on Tuesday.',
}

describe('parley versions', () => {
  it('lists what a page showed when, and tells what changed in words and in values', async () => {
    using folder = folderOf(VERSIONS)
    const at = ['--store', folder.file('t.sqlite')]
    for (const name of Object.keys(VERSIONS)) await parley(['add', folder.file(name), ...at])
    const { status, stdout } = await parley(['versions', ADDRESS, ...at])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Herald: Talks are planned\nr-[0-9a-f]{12} {2}https:\/\/herald\.example\/talks\n/u)
    expect(stdout).toMatch(/^1 {2}\S+Z {2}SHA-256 [0-9a-f]{64}\n2 {2}\S+Z {2}SHA-256 [0-9a-f]{64}$/mu)
    expect(stdout).toContain('will meet in [-Tokyo-]{+Kyoto+} on May')
    expect(stdout).toMatch(/^~ meeting: place Tokyo → Kyoto$/mu)

    const json = JSON.parse((await parley(['versions', ADDRESS, '--json', ...at])).stdout) as { versions: unknown[] }
    expect(json.versions).toHaveLength(2)
    const single = await parley(['versions', 'note.txt', ...at])
    expect([single.status, single.stdout]).toEqual([0, expect.stringMatching(/SHA-256/u)])
    expect(single.stdout).not.toContain('From')
  })

  it('says in one line what it cannot show', async () => {
    using folder = folderOf(VERSIONS)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', folder.file('note.txt'), ...at])
    for (const [args, wanted] of [
      [['nothing.txt'], /nothing\.txt: no report is called so/u],
      [['note.txt', '--to', '3'], /note\.txt: has 1 version; name two of them with --from and --to/u],
      [['note.txt', '--from', '0'], /write a number from 1/u],
    ] as const) {
      const { status, stderr } = await parley(['versions', ...args, ...at])
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(/^parley: [^\n]*\n$/u)
      expect(stderr).toMatch(wanted)
    }
  })
})
