import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import { parley } from './command.ts'
import { folderOf } from './reports.ts'

const COVERAGE = {
  '1.txt': 'Herald, 5 May 2031\nNorway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday.',
  '2.txt': 'Times, 6 May 2031\nErik Berg of Norway met Kenji Mori of Japan in Oslo on May 5.',
}

describe('parley correct', () => {
  it('mends the record, shows who did and why, takes it back, and carries it to another store', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    const files = Object.keys(COVERAGE).map(folder.file)
    await parley(['add', ...files, ...at])
    const record = async (store = at): Promise<ParleyRecord> =>
      JSON.parse((await parley(['record', '--format', 'json', ...store])).stdout) as ParleyRecord
    const before = await record()
    const [meeting] = before.meetings
    const why = ['--reason', 'the ministry says so', '--author', 'Olha']
    expect(await parley(['correct', 'mend', meeting?.id ?? '', 'status', 'postponed', ...why, ...at])).toMatchObject({
      status: 0,
      stderr: '',
    })
    const berg = before.actors.find(({ names }) => names['en']?.includes('Erik Berg'))
    await parley(['correct', 'part', berg?.id ?? '', before.reports[1]?.id ?? '', ...why, ...at])
    const after = await record()
    expect(after.meetings.map(({ status }) => status)).toContain('postponed')
    expect(after.actors.filter(({ names }) => names['en']?.includes('Erik Berg'))).toHaveLength(2)
    const { stdout: list } = await parley(['correct', 'list', ...at])
    expect(list).toMatch(
      /^\w{12} {2}\S+ {2}Olha {2}status of the meeting is postponed: "[^"]+" in r-\w+ {2}about meeting-[\w-]+ {2}\(the ministry says so\)\n/u,
    )

    await parley(['correct', 'export', folder.file('c.jsonl'), ...at])
    const other = ['--store', folder.file('other.sqlite')]
    await parley(['add', ...files, ...other])
    expect((await parley(['correct', 'import', folder.file('c.jsonl'), ...other])).stdout).toBe(
      '2 new, 0 known already\n',
    )
    expect(await record(other)).toEqual(after)

    for (const line of list.trim().split('\n'))
      await parley(['correct', 'undo', line.slice(0, 12), '--reason', 'it was right', ...at])
    expect(await record()).toEqual(before)
    expect((await parley(['correct', 'list', ...at])).stdout).toMatch(/: no corrections\n$/u)
  })

  it('refuses what several reports tell as each of them tells it', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', ...Object.keys(COVERAGE).map(folder.file), ...at])
    const meetings = async (): Promise<ParleyRecord['meetings']> =>
      (JSON.parse((await parley(['record', '--format', 'json', ...at])).stdout) as ParleyRecord).meetings
    const [meeting, ...others] = await meetings()
    expect([new Set(meeting?.evidence.map(({ report }) => report)).size, others]).toEqual([2, []])
    expect(await parley(['correct', 'refuse', meeting?.id ?? '', '--reason', 'nobody met', ...at])).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(await meetings()).toEqual([])
    expect((await parley(['correct', 'list', ...at])).stdout.trim().split('\n')).toHaveLength(2)
  })

  it('refuses a person who is none in every report, lists it and takes it back', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', ...Object.keys(COVERAGE).map(folder.file), ...at])
    const record = async (): Promise<ParleyRecord> =>
      JSON.parse((await parley(['record', '--format', 'json', ...at])).stdout) as ParleyRecord
    const before = await record()
    const berg = ({ actors }: ParleyRecord) => actors.find(({ names }) => names['en']?.includes('Erik Berg'))
    const id = berg(before)?.id ?? ''
    expect(await parley(['correct', 'refuse', id, '--reason', 'it is a ship', ...at])).toMatchObject({
      status: 0,
      stderr: '',
    })
    const after = await record()
    expect(berg(after)).toBeUndefined()
    expect(JSON.stringify(after)).not.toContain(id)
    const lines = (await parley(['correct', 'list', ...at])).stdout.trim().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(line).toMatch(/ no actor: "Erik Berg" in r-\w+ /u)
      expect(line).not.toContain('ORPHAN')
      await parley(['correct', 'undo', line.slice(0, 12), '--reason', 'he is a man', ...at])
    }
    expect(await record()).toEqual(before)
  })

  it('says in one line what cannot be corrected', async () => {
    using folder = folderOf(COVERAGE)
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', folder.file('1.txt'), ...at])
    const { stdout } = await parley(['record', '--format', 'json', ...at])
    const { meetings, reports } = JSON.parse(stdout) as ParleyRecord
    const [meeting, report] = [meetings[0]?.id ?? '', reports[0]?.id ?? '']
    writeFileSync(folder.file('bad.jsonl'), readFileSync(folder.file('1.txt')))
    const complaints: [string[], RegExp][] = [
      [['mend', 'meeting-none', 'status', 'held'], /no meeting, statement or document has that id/u],
      [['mend', meeting, 'mood', 'good'], /a meeting has no field "mood" that can be mended; there are: status/u],
      [['mend', meeting, 'status', 'nice'], /status cannot be "nice"; write one of: announced, under way, held, /u],
      [['mend', meeting, 'when', 'yesterday'], /when cannot be "yesterday"; write a date such as 2025-12-05/u],
      [['mend', meeting, 'time', '25:99'], /time cannot be "25:99"; write a time such as 16:00, or 16:00\+02:00/u],
      [['strike', meeting, 'sides', 'Nobody'], /there is no such one among the sides/u],
      [['refuse', `${report}:0-5`], /say with --noun what was read there/u],
      [['refuse', `${report}:5-9000`, '--noun', 'position'], /the report has no such stretch/u],
      [['join', meeting], /name two or more that are one/u],
      [['join', 'person-kenji-mori', 'country-no'], /a person cannot be one with a country or a place/u],
      [['join', meeting, 'country-no'], /an actor and a meeting cannot be one/u],
      [['part', 'country-no', 'r-none'], /r-none: tells nothing of country-no/u],
      [['name', meeting, 'uk', 'Зустріч'], /only an actor has a name/u],
      [['copy', report, '--of', report], /a report is no copy of itself/u],
      [['copy', report, '--of', 'r-none'], /r-none: no report has that id/u],
      [['original', 'r-none'], /r-none: no report has that id/u],
      [['add', 'meeting', `${report}:no such words`, 'status=held'], /has no such words: no such words/u],
      [['add', 'meeting', 'somewhere', 'status=held'], /is no passage: write REPORT:START-END, or REPORT:WORDS/u],
      [['add', 'meeting', `${report}:met Japan`, 'held'], /held: is no field: write FIELD=VALUE/u],
      [['add', 'meeting', `${report}:met Japan`, 'status=nice'], /status: [^\n]*"held"/u],
      [['add', 'meeting', `${report}:met Japan`, 'status=held', 'time=7pm'], /write a time such as 16:00/u],
      [
        ['put', meeting, 'mood', 'good', '--at', `${report}:met Japan`],
        /no field "mood" that can be added to; there are/u,
      ],
      [['confirm', meeting], /one report alone tells of it: there is nothing to confirm/u],
      [['undo', 'abc'], /no correction has that id/u],
    ]
    for (const [args, wanted] of complaints) {
      const { status, stderr } = await parley(['correct', ...args, '--reason', 'a test', ...at])
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(/^parley: [^\n]*\n$/u)
      expect(stderr).toMatch(wanted)
    }
    const imported = await parley(['correct', 'import', folder.file('bad.jsonl'), ...at])
    expect(imported.stderr).toMatch(/bad\.jsonl: line 1 is no correction/u)
  })

  it('adds what was not read, by names, and knows a meeting by the id that it had', async () => {
    using folder = folderOf({
      ...COVERAGE,
      '3.txt': 'Herald, 9 May 2031\nBerg and Mori then sat down by the fjord. Anna Lund sat beside them.',
    })
    const at = ['--store', folder.file('t.sqlite')]
    await parley(['add', ...['1.txt', '2.txt', '3.txt'].map(folder.file), ...at])
    const record = async (): Promise<ParleyRecord> =>
      JSON.parse((await parley(['record', '--format', 'json', ...at])).stdout) as ParleyRecord
    const before = await record()
    const third = before.reports.find(({ text }) => text.includes('fjord'))?.id ?? ''
    const why = ['--reason', 'missed', '--author', 'Olha', ...at]
    const fields = [
      'status=held',
      'when=2031-05-09',
      'place=Bergen',
      'participants=Erik Berg; Kenji Mori; Ola Nordmann',
    ]
    expect(
      await parley(['correct', 'add', 'meeting', `${third}:sat down by the fjord`, ...fields, ...why]),
    ).toMatchObject({
      status: 0,
      stderr: '',
    })
    const added = (await record()).meetings.find(({ when }) => when === '2031-05-09')
    expect(added).toMatchObject({
      place: 'place-bergen',
      evidence: [{ by: 'person:Olha', quote: 'sat down by the fjord' }],
    })
    expect(added?.participants.map(({ actor }) => actor)).toEqual([
      'person-erik-berg',
      'person-kenji-mori',
      'person-ola-nordmann',
    ])

    const store = openStore(folder.file('t.sqlite'))
    await store.putForwardings(null, new Map([['meeting-earlier', added?.id ?? '']]))
    await store.close()
    const beside = ['--at', `${third}:Anna Lund sat beside them`]
    await parley(['correct', 'put', 'meeting-earlier', 'participants', 'Anna Lund', ...beside, ...why])
    await parley(['correct', 'strike', added?.id ?? '', 'participants', 'person-kenji-mori', ...why])
    const mended = (await record()).meetings.find(({ id }) => id === added?.id)
    expect(mended?.participants.map(({ actor }) => actor).sort()).toEqual([
      'person-anna-lund',
      'person-erik-berg',
      'person-ola-nordmann',
    ])
    expect((await parley(['correct', 'confirm', 'person-erik-berg', ...why])).status).toBe(0)
    const { stdout } = await parley(['correct', 'list', ...at])
    expect(stdout.replaceAll(/^\w{12} {2}\S+/gmu, '').replaceAll(/r-\w{12}/gu, 'r')).toMatchInlineSnapshot(`
      "  Olha  a meeting that was not read: "sat down by the fjord" in r  about meeting-2031-05-09-place-bergen-country-jp-country-no  (missed)
        Olha  participants of the meeting have Anna Lund too: "Anna Lund sat beside them" in r  about meeting-2031-05-09-place-bergen-country-jp-country-no  (missed)
        Olha  participants of the meeting do not have Mori: "sat down by the fjord" in r  about meeting-2031-05-09-place-bergen-country-jp-country-no  (missed)
        Olha  rightly one actor: "Erik Berg" in r, "Berg" in r, "Erik Berg" in r  about person-erik-berg  (missed)
      "
    `)
  })
})
