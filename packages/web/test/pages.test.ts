import { describe, expect, test } from 'vitest'
import type { Page } from '../../parley/src/serve/views.ts'
import { gridOf } from '../src/agenda/grid.ts'
import { wholeList } from '../src/api/pages.ts'
import { bySide } from '../src/chronicle/bySide.ts'
import { eachOutcomeOnce } from '../src/chronicle/outcomes.ts'
import { partiesOf, sidesKnown } from '../src/chronicle/parties.ts'
import { narrow } from '../src/chronicle/narrow.ts'
import { readChronicleSearch } from '../src/chronicle/search.ts'
import { officeOf } from '../src/names/office.ts'
import { originalOf, otherNames, preferredName } from '../src/names/preferred.ts'
import { NO_REFERS } from '../src/names/refers.ts'
import { groupMarks, thingsIn } from '../src/reports/groupMarks.ts'
import { answer } from './fixture/answers.ts'
import { makeRecord } from './fixture/record.ts'
import type { Meeting } from '../../parley/src/model/meeting.ts'
import type { ReportView } from '../../parley/src/serve/views.ts'

const record = makeRecord()
const { items, refers } = answer(record, '/api/meetings', new URLSearchParams()) as Page<Meeting>

describe('the chronicle is narrowed', () => {
  test.each([
    [{ status: 'held' }, ['m-february', 'm-call', 'm-geneva']],
    [{ side: 'a-norland' }, ['m-call', 'm-geneva', 'm-cancelled', 'm-april']],
  ])('by %j', (raw, ids) => {
    expect(narrow(items, readChronicleSearch(raw)).map((meeting) => meeting.id)).toEqual(ids)
  })

  test('an address that makes no sense narrows nothing', () => {
    expect(readChronicleSearch({ status: 'lost', side: 4, q: '' })).toEqual({})
  })
})

interface Between {
  sides: string[]
  present: [actor: string, side: string | null][]
  known: string[]
  parties: string[]
}

test.each<[string, Between]>([
  ['two sides', { sides: ['a', 'b'], present: [['1', 'c']], known: ['a', 'b'], parties: ['a', 'b'] }],
  [
    'the side of who took part',
    {
      sides: [],
      present: [
        ['1', 'a'],
        ['2', 'a'],
      ],
      known: ['a'],
      parties: ['a'],
    },
  ],
  [
    'a side, and that of another',
    {
      sides: ['a'],
      present: [
        ['1', 'b'],
        ['2', null],
      ],
      known: ['a'],
      parties: ['a', 'b'],
    },
  ],
  [
    'a side, and people of none',
    {
      sides: ['a'],
      present: [
        ['1', 'a'],
        ['2', null],
      ],
      known: ['a'],
      parties: ['a', '2'],
    },
  ],
  [
    'people of no side',
    {
      sides: [],
      present: [
        ['1', null],
        ['2', null],
      ],
      known: [],
      parties: ['1', '2'],
    },
  ],
  ['nobody', { sides: [], present: [], known: [], parties: [] }],
])('between whom: %s', (_, { sides, present, known, parties }) => {
  const participants = present.map(([actor, side]) => ({ actor, side, evidence: [] }))
  const meeting = { ...items[0]!, sides, participants }
  expect(sidesKnown(meeting)).toEqual(known)
  expect(partiesOf(meeting).map(({ id }) => id)).toEqual(parties)
})

test('what came of a meeting is told once, with all that tells it', () => {
  const evidence = items.flatMap((meeting) => meeting.evidence).slice(0, 3)
  const outcome = (summary: string, place: number) => ({ statement: null, summary, evidence: [evidence[place]!] })
  const told = [outcome('ceasefire: agreed', 0), outcome('a pause at sea', 1), outcome('ceasefire: agreed', 2)]
  expect(eachOutcomeOnce(told)).toEqual([
    { summary: 'ceasefire: agreed', evidence: [evidence[0], evidence[2]] },
    { summary: 'a pause at sea', evidence: [evidence[1]] },
  ])
})

test('participants stand by side, the sideless last', () => {
  const of = (actor: string, side: string | null) => ({ actor, side, evidence: [] })
  const sides = bySide([of('1', null), of('2', 'a'), of('3', 'b'), of('4', 'a')])
  expect(sides.map(({ side, members }) => [side, members.map((member) => member.actor)])).toEqual([
    ['a', ['2', '4']],
    ['b', ['3']],
    [null, ['1']],
  ])
})

describe('names', () => {
  const names = { uk: ['Міра'], ru: ['Мира', 'Мирра'], de: ['Mira'] }
  test.each([
    ['uk', 'Міра'],
    ['ru', 'Мира'],
    ['en', 'Міра'],
  ] as const)('in %s: %s', (language, text) => {
    expect(preferredName(names, language)?.text).toBe(text)
  })

  test('to a reader of English one in Latin letters is nearer, and tells what it was made from', () => {
    const shown = { ...names, 'uk-Latn': ['Mira'] }
    const name = { text: 'Mira', lang: 'uk-Latn' }
    expect(preferredName(shown, 'en')).toEqual(name)
    expect(originalOf(shown, name)).toEqual({ text: 'Міра', lang: 'uk' })
    expect(originalOf(shown, { text: 'Мира', lang: 'ru' })).toBeNull()
    expect(preferredName(shown, 'ru')?.text).toBe('Мира')
  })

  test('any language is better than none', () => {
    expect(preferredName({ de: ['Mira'] }, 'uk')).toEqual({ text: 'Mira', lang: 'de' })
    expect(preferredName({}, 'uk')).toBeNull()
  })

  test('the others are named beside', () => {
    const others = otherNames(names, preferredName(names, 'ru'))
    expect(others.map((name) => name.text)).toEqual(['Міра', 'Мирра', 'Mira'])
  })
})

test('the office shown is not one of a later day', () => {
  const role = (title: string, when: string | null) => ({ title, of: null, side: null, when, evidence: [] })
  const roles = [role('minister', '2031-06'), role('envoy', '2030')]
  const choice = { language: 'en', refers: NO_REFERS } as const
  expect(officeOf(roles, { ...choice, when: '2031-03-12' })?.title).toBe('envoy')
  expect(officeOf([], { ...choice, when: null })).toBeNull()
})

test.each([
  ['uk', null, 'міністр'],
  ['ru', null, 'міністр'],
  ['en', null, 'minister'],
  ['uk', '2031-03-12', 'minister'],
  ['uk', '2031-03', 'міністр'],
] as const)(
  'in %s the office on %s is in the nearest language, and none that was left: %s',
  (language, when, title) => {
    const said = (of: string, report: string, held: string | null) => {
      const evidence = [{ report, start: 0, end: 1, quote: 'm', by: 'a rule', timing: 'news' as const }]
      return { title: of, of: null, side: null, when: held, evidence }
    }
    const head = { origin: '', outlet: null, published: null, title: null }
    const reports = { one: { ...head, language: 'en' }, other: { ...head, language: 'uk' } }
    const roles = [said('minister', 'one', null), said('міністр', 'other', '../2031-03-10')]
    expect(officeOf(roles, { when, language, refers: { ...NO_REFERS, reports } })?.title).toBe(title)
  },
)

test('the table has the latest position first and no empty row', () => {
  const { parties, rows } = gridOf(record.issues, refers)
  expect(parties[0]).toBe('a-korrund')
  expect(rows.map((row) => row.issue.id)).toEqual(['ceasefire', 'shipping'])
  expect(rows[0]?.cells.get('a-korrund')?.map((position) => position.stance)).toEqual(['conditional', 'rejects'])
})

test('a long list is asked for part by part', async () => {
  const all = Array.from({ length: 2500 }, (_, index) => index)
  const page = await wholeList(async ({ limit, offset }) => ({
    total: all.length,
    offset,
    limit,
    items: all.slice(offset, offset + limit),
    refers: NO_REFERS,
  }))
  expect(page.items).toEqual(all)
})

test('things that were read are counted as the list of reports counts them, whatever fields were read of each', () => {
  const { marks, read } = answer(record, '/api/reports/r-en-1', new URLSearchParams()) as ReportView
  const meetings = groupMarks(marks).get('meeting') ?? []
  expect(meetings.length).toBeGreaterThan(thingsIn(meetings))
  expect(thingsIn(meetings)).toBe(read.meetings)
})

test('what was read at several places is listed once', () => {
  const { marks } = answer(record, '/api/reports/r-en-1', new URLSearchParams()) as ReportView
  const twice = groupMarks([...marks, ...marks.map((mark) => ({ ...mark, start: mark.start + 1 }))])
  const groups = [...twice.values()].flat()
  expect(groups.every((group) => group.places.length === 2)).toBe(true)
})
