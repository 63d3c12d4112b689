import { describe, expect, test } from 'vitest'
import type { Findings, FoundMeeting } from '../../src/model/findings.ts'
import { known, linked, meeting, person, told } from './reports.ts'

const GENEVA = 'place:Q71'
const VIENNA = 'place:Q1741'

interface Meets {
  place?: string | null
  outlet?: string
  published?: string | null
  timing?: 'news' | 'recap'
  text?: string
  people?: boolean
  sides?: [string, string]
}

/** A report in which France and Poland meet. */
function meets(id: string, about: Partial<FoundMeeting>, rest: Meets = {}): Findings {
  const {
    place = GENEVA,
    outlet,
    published = '2031-03-13',
    timing = 'news',
    people = false,
    sides = ['FR', 'PL'],
  } = rest
  const text = rest.text ?? `Звіт ${id}: делегації двох країн зустрілися, Жан Дюран і Ян Ковальський були там.`
  return told({ id, text, published, ...(outlet && { outlet }) }, (at) => ({
    actors: [
      known(`country:${sides[0]}`, 'Франція', at('країн')),
      known(`country:${sides[1]}`, 'Польща', at('країн')),
      ...(place ? [known(place, 'Женева', at('там'))] : []),
      ...(people
        ? [
            person('Жан', 'Дюран', { mentions: at('Жан Дюран') }),
            person('Ян', 'Ковальський', { mentions: at('Ян Ковальський') }),
          ]
        : []),
    ],
    meetings: [
      meeting({
        sides: [0, 1],
        place: place ? 2 : null,
        participants: people
          ? (place ? [3, 4] : [2, 3]).map((actor) => ({ actor, side: null, evidence: at('були там') }))
          : [],
        evidence: at('зустрілися', timing),
        ...about,
      }),
    ],
  }))
}

test('a call by which it was called off is none of the talks', () => {
  const { meetings, conflicts } = linked(
    meets('a', { when: '2031-03-12', status: 'cancelled', medium: 'unknown' }, { place: null }),
    meets('b', { when: '2031-03-12', status: 'held', medium: 'telephone' }, { place: null }),
  )
  expect(meetings.map(({ status, medium }) => `${status} ${medium}`).sort()).toEqual([
    'cancelled unknown',
    'held telephone',
  ])
  expect(conflicts).toEqual([])
})

describe('a meeting of nobody in particular', () => {
  const nobody = { sides: [], when: '2031-03-12', place: null }

  test('is none of people whom its report does not name, though it was on their day', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-03-12' }),
      meets('b', { ...nobody, status: 'cancelled' }, { sides: ['CL', 'PE'], place: null }),
    )
    expect(meetings).toHaveLength(2)
  })

  test('is theirs where it was in their city, whomever its report names', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-03-12' }),
      meets('b', { sides: [], when: '2031-03-12' }, { sides: ['CL', 'PE'] }),
    )
    expect(meetings).toHaveLength(1)
  })

  test('is theirs where its report names them', () => {
    const { meetings } = linked(meets('a', { when: '2031-03-12' }), meets('b', nobody, { place: null }))
    expect(meetings).toHaveLength(1)
  })
})

describe('one meeting', () => {
  test('announced, then held on the same day at the same place', () => {
    const { meetings } = linked(
      meets('a', { status: 'announced', when: '2031-03-12' }, { published: '2031-03-10' }),
      meets('b', { status: 'held', when: '2031-03-12' }),
    )
    expect(meetings).toMatchObject([{ status: 'held', when: '2031-03-12' }])
    expect(meetings[0]?.evidence.map(({ report }) => report)).toEqual(['a', 'b'])
  })

  test('announced for a week, then held on a day of it', () => {
    const { meetings } = linked(
      meets('a', { status: 'announced', when: '2031-03-10/2031-03-16' }, { published: '2031-03-07' }),
      meets('b', { status: 'held', when: '2031-03-12' }),
    )
    expect(meetings).toMatchObject([{ status: 'held', when: '2031-03-12' }])
  })

  test('announced, then called off', () => {
    const { meetings } = linked(
      meets('a', { status: 'announced', when: '2031-03-20' }, { published: '2031-03-10' }),
      meets('b', { status: 'cancelled', when: '2031-03-20' }, { published: '2031-03-15' }),
    )
    expect(meetings).toMatchObject([{ status: 'cancelled', when: '2031-03-20' }])
  })

  test('announced and never told of again stays announced', () => {
    const { meetings } = linked(meets('a', { status: 'announced', when: '2031-03-20' }))
    expect(meetings).toMatchObject([{ status: 'announced' }])
  })

  test('retold later: more evidence, no second meeting', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-03-12' }),
      meets('b', { when: '2031-03-12' }, { published: '2031-04-20', timing: 'recap' }),
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.evidence.map(({ timing }) => timing)).toEqual(['news', 'recap'])
  })

  test('of which one report knows the place and another the people', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-03-12' }),
      meets('b', { when: '2031-03-12' }, { place: null, people: true }),
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.place).toBe('place-q71')
    expect(meetings[0]?.participants).toHaveLength(2)
  })
})

describe('two meetings', () => {
  test.each<[what: string, one: Partial<FoundMeeting>, other: Partial<FoundMeeting>, rest?: Meets]>([
    ['on different days', { when: '2031-03-12' }, { when: '2031-03-19' }],
    ['on one day in different cities', { when: '2031-03-12' }, { when: '2031-03-12' }, { place: VIENNA }],
    ['one of them by telephone', { when: '2031-03-12' }, { when: '2031-03-12', medium: 'telephone', place: null }],
    ['of other sides', { when: '2031-03-12' }, { when: '2031-03-12' }, { sides: ['IT', 'ES'], place: null }],
  ])('%s', (_what, one, other, rest = {}) => {
    expect(linked(meets('a', one), meets('b', other, rest)).meetings).toHaveLength(2)
  })

  test('of one report are never one', () => {
    const report = meets('a', { when: '2031-03-12' })
    const [first] = report.meetings
    if (!first) throw new Error('no meeting')
    const twice = { ...report, meetings: [first, { ...first, evidence: report.meetings[0]?.evidence ?? [] }] }
    expect(linked(twice).meetings).toHaveLength(2)
  })
})

describe('years', () => {
  test('left open are settled from other reports', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-03-12' }),
      meets('b', { when: 'XXXX-03-12' }, { published: null }),
    )
    expect(meetings).toMatchObject([{ when: '2031-03-12' }])
    expect(meetings[0]?.evidence).toHaveLength(2)
  })

  test('across the turn of the year', () => {
    const { meetings } = linked(
      meets('a', { when: '2031-01-05' }, { published: '2031-01-06' }),
      meets('b', { when: 'XXXX-12-28' }, { published: null }),
    )
    expect(meetings.map(({ when }) => when)).toEqual(['2030-12-28', '2031-01-05'])
  })

  test('stay open where nothing settles them', () => {
    expect(linked(meets('a', { when: 'XXXX-03-12' }, { published: null })).meetings).toMatchObject([
      { when: 'XXXX-03-12' },
    ])
  })
})
