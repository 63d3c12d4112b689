import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, meeting, person, statement, told } from './reports.ts'

const STORY =
  'Делегації Франції та Польщі зустрілися у середу в Женеві та обговорили обмін полоненими, повідомив глава французької делегації після переговорів, що тривали три години за зачиненими дверима.'
const OTHER = 'У Женеві делегації Польщі та Франції зустрілися і говорили про полонених; подробиць сторони не розкрили.'

interface Source {
  outlet?: string
  published?: string
  text?: string
  /** The agency that the report as a whole cites. */
  agency?: string
}

/** A report of one and the same meeting. */
function reports(id: string, { outlet, published = '2031-03-13', text = STORY, agency }: Source = {}): Findings {
  return told({ id, text, published, ...(outlet && { outlet }) }, (at) => ({
    actors: [
      known('country:FR', 'Франція', at('зустрілися')),
      known('country:PL', 'Польща', at('зустрілися')),
      known('place:Q71', 'Женева', at('зустрілися')),
      known(`organization:${agency ?? 'none'}`, agency ?? 'none', at('зустрілися')),
    ].slice(0, agency ? 4 : 3),
    meetings: [meeting({ when: '2031-03-12', place: 2, sides: [0, 1], evidence: at('зустрілися') })],
    sources: agency ? [{ kind: 'agency', actor: 3, name: agency }] : [],
  }))
}

const behind = (...findings: Findings[]): number[] => linked(...findings).meetings.map((one) => one.independentSources)

describe('a report given twice', () => {
  test('counts once', () => {
    const record = linked(reports('a'), reports('a'))
    expect(record.reports).toHaveLength(1)
    expect(record.meetings[0]?.evidence).toHaveLength(1)
  })

  test('adds nothing to the record', () => {
    const once = linked(reports('a'), reports('b', { text: OTHER }))
    const twice = linked(reports('a'), reports('b', { text: OTHER }), reports('a'), reports('b', { text: OTHER }))
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once))
  })
})

describe('a copy', () => {
  test('names its original, the one that was published first', () => {
    const record = linked(reports('a', { published: '2031-03-14' }), reports('b', { published: '2031-03-13' }))
    expect(record.reports.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['a', 'b'],
      ['b', null],
    ])
  })

  test('with a line of its own outlet is still a copy', () => {
    const record = linked(reports('a'), reports('b', { published: '2031-03-14', text: `${STORY} Джерело: агентство.` }))
    expect(record.reports.find(({ id }) => id === 'b')?.copyOf).toBe('a')
  })

  test('of a copy names the original', () => {
    const record = linked(
      reports('a', { published: '2031-03-12' }),
      reports('b', { published: '2031-03-13' }),
      reports('c', { published: '2031-03-14' }),
    )
    expect(record.reports.map(({ copyOf }) => copyOf)).toEqual([null, 'a', 'a'])
    expect(record.reports.map(({ copyBy }) => copyBy)).toEqual([undefined, 'copies.words', 'copies.words'])
  })

  test('is none where another text tells the same', () => {
    const record = linked(reports('a'), reports('b', { text: OTHER }))
    expect(record.reports.map(({ copyOf }) => copyOf)).toEqual([null, null])
  })
})

describe('independent sources', () => {
  test('are counted by outlet', () => {
    expect(behind(reports('a', { outlet: 'Вісник' }), reports('b', { outlet: 'Світ', text: OTHER }))).toEqual([2])
  })

  test('count an outlet once, however often it reports', () => {
    expect(behind(reports('a', { outlet: 'Вісник' }), reports('b', { outlet: 'вісник', text: OTHER }))).toEqual([1])
  })

  test('count a copy with its original', () => {
    expect(behind(reports('a', { outlet: 'Вісник' }), reports('b', { outlet: 'Світ' }))).toEqual([1])
  })

  test('count the agency that two outlets cite once', () => {
    const cite = { agency: 'reuters' }
    expect(
      behind(reports('a', { outlet: 'Вісник', ...cite }), reports('b', { outlet: 'Світ', text: OTHER, ...cite })),
    ).toEqual([1])
  })

  test('count two agencies apart', () => {
    const [one, other] = [{ agency: 'reuters' }, { agency: 'afp' }]
    expect(
      behind(reports('a', { outlet: 'Вісник', ...one }), reports('b', { outlet: 'Світ', text: OTHER, ...other })),
    ).toEqual([2])
  })
})

describe('a report that is no further source says why', () => {
  const cite = { agency: 'reuters' }
  const announcing = (id: string): Findings => {
    const report = reports(id, { published: '2031-03-10', text: OTHER })
    return { ...report, meetings: report.meetings.map((one) => ({ ...one, status: 'announced' as const })) }
  }
  test.each<[string, Findings[], object[] | undefined]>([
    ['none', [reports('a', { outlet: 'Вісник' }), reports('b', { outlet: 'Світ', text: OTHER })], undefined],
    [
      'a copy',
      [reports('a', { outlet: 'Вісник', published: '2031-03-14' }), reports('b', { outlet: 'Світ' })],
      [{ report: 'a', why: 'copy', as: 'b' }],
    ],
    [
      'the same agency',
      [reports('a', { outlet: 'Вісник', ...cite }), reports('b', { outlet: 'Світ', text: OTHER, ...cite })],
      [{ report: 'b', why: 'same source', as: 'a' }],
    ],
    ['an announcement of what was held', [reports('a'), announcing('b')], [{ report: 'b', why: 'not as held' }]],
  ])('%s', (_, findings, wanted) => {
    const { meetings } = linked(...findings)
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.folded).toEqual(wanted)
    const [{ independentSources = 0, evidence = [], folded = [] } = {}] = meetings
    expect(independentSources + folded.length).toBe(new Set(evidence.map(({ report }) => report)).size)
  })
})

describe('the same words of the same speaker', () => {
  const WORDS = 'Ми готові обговорити повний обмін полоненими'
  const says = (id: string, family: string): Findings =>
    told({ id, text: `«${WORDS}», — сказав ${family}. Звіт ${id}.` }, (at) => ({
      actors: [person(null, family, { mentions: at(family) })],
      statements: [statement({ speaker: 0, speakerText: family, evidence: at(WORDS) })],
    }))

  test('point at each other', () => {
    const { statements } = linked(says('a', 'Дюран'), says('b', 'Дюран'))
    expect(statements.map(({ sameAs }) => sameAs)).toEqual([[statements[1]?.id], [statements[0]?.id]])
  })

  test('of another speaker do not', () => {
    expect(linked(says('a', 'Дюран'), says('b', 'Ковальський')).statements.flatMap(({ sameAs }) => sameAs)).toEqual([])
  })
})
