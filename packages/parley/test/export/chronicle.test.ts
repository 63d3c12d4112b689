import { describe, expect, it } from 'vitest'
import { chronicle } from '../../src/export/chronicle.ts'
import { byDay, byLatestDay } from '../../src/export/chronicle/order.ts'
import type { Paint } from '../../src/export/paint.ts'
import { columnsOf } from '../../src/export/wrap.ts'
import { indexRecord } from '../../src/serve/indexed.ts'
import { viewMeeting } from '../../src/serve/meetings.ts'
import { sampleRecord } from '../schema/sample.ts'
import { longRecord } from './long-record.ts'

const empty = {
  ...sampleRecord(),
  reports: [],
  actors: [],
  meetings: [],
  statements: [],
  issues: [],
  documents: [],
  conflicts: [],
}

describe('the chronicle', () => {
  it('reads like a printed record', async () => {
    await expect(chronicle(sampleRecord())).toMatchFileSnapshot('golden/chronicle.txt')
  })

  it('keeps uncertain dates uncertain, and calls, copies and rival counts apart', async () => {
    await expect(chronicle(longRecord())).toMatchFileSnapshot('golden/chronicle-long.txt')
  })

  it('fits a narrow page', async () => {
    await expect(chronicle(longRecord(), { width: 48 })).toMatchFileSnapshot('golden/chronicle-narrow.txt')
  })

  it.each([48, 60, 80, 100])('writes no line wider than %i columns', (width) => {
    const wide = chronicle(longRecord(), { width })
      .split('\n')
      .filter((line) => columnsOf(line) > width)
    expect(wide).toEqual([])
  })

  it('says that an empty record is empty', () => {
    expect(chronicle(empty)).toBe(
      'THE RECORD\n0 reports · 0 outlets\n0 meetings · 0 statements · 0 documents · 0 contradictions\n',
    )
  })

  it('differs with colour in nothing but colour', () => {
    const marked: Paint = {
      heading: (text) => `\u001B[1m${text}\u001B[22m`,
      strong: (text) => `\u001B[1m${text}\u001B[22m`,
      quiet: (text) => `\u001B[2m${text}\u001B[22m`,
      quote: (text) => `\u001B[36m${text}\u001B[39m`,
      warning: (text) => `\u001B[33m${text}\u001B[39m`,
    }
    const coloured = chronicle(longRecord(), { paint: marked })
    expect(coloured).not.toBe(chronicle(longRecord()))
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '').replaceAll(/ +$/gmu, '')).toBe(chronicle(longRecord()))
  })

  it('names who mediated, and says under a meeting what is contradicted of it', () => {
    const record = longRecord()
    const [meeting, ...others] = record.meetings
    const [person] = record.actors.filter(({ kind }) => kind === 'person')
    if (!meeting || !person) throw new Error('the sample has no meeting or no person')
    const [evidence] = meeting.evidence
    const thirdParties = [{ actor: person.id, role: 'mediator' as const, evidence: evidence ? [evidence] : [] }]
    const about = { subject: meeting.id, field: 'participants', about: person.id }
    const readings = ['absent', 'attended'].map((value) => ({ value, evidence: [], independentSources: 1 }))
    const page = chronicle(
      { ...record, meetings: [{ ...meeting, thirdParties }, ...others], conflicts: [{ ...about, readings }] },
      { width: 200 },
    ).split('PEOPLE')[0]
    expect(page).toMatch(/^ {2}Mediated by {3}Yarema Koval/mu)
    expect(page).toMatch(
      /^ {2}Contradicted {2}participants \(Yarema Koval\): absent \(1 independent source\) or attended \(1/mu,
    )
  })

  it('begins with the latest meeting where it is told to, and ends with those that have no date', () => {
    const heads = (days: typeof byDay): string[] => {
      const [, page = ''] = chronicle(longRecord(), { days }).split('MEETINGS AND ANNOUNCEMENTS')
      return [...(page.split('PEOPLE')[0] ?? '').matchAll(/^(?! )(.+?) {2,}/gmu)].map(([, head = '']) => head)
    }
    const [inOrder, latest] = [heads(byDay), heads(byLatestDay)]
    expect(inOrder).toHaveLength(5)
    expect(inOrder.at(-1)).toBe('date unknown')
    expect(latest).toEqual([...inOrder.slice(0, -1).toReversed(), 'date unknown'])
  })

  it('prints under a meeting what it brought and what was said of it, as the room does', () => {
    const printed =
      chronicle(longRecord(), { width: 200 })
        .split('PEOPLE')[0]
        ?.match(/ Said .*/gu) ?? []
    const indexed = indexRecord(longRecord())
    const shown = indexed.meetings.flatMap(({ id }) => viewMeeting(indexed, id)?.statements ?? [])
    expect(shown.map(({ id }) => id).toSorted()).toEqual(['s-koval', 's-source'])
    expect(printed).toHaveLength(shown.length)
    for (const [place, line] of printed.entries()) expect(line).toContain(['third round may follow', 'обмін'][place])
  })

  it('prints under no meeting what merely stands near it', () => {
    const meetings = chronicle(longRecord()).split('PEOPLE')[0] ?? ''
    expect(meetings).toContain('spoke by telephone')
    expect(meetings).not.toContain('We shall wait')
  })
})
