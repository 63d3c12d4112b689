import { describe, expect, test } from 'vitest'
import type { Findings, FoundMeeting } from '../../src/model/findings.ts'
import { known, linked, meeting, person, told } from './reports.ts'

const GENEVA = 4
const VIENNA = 5

/** A report in which France and Poland met on 12 March 2031, unless it says otherwise. */
function report(id: string, about: Partial<FoundMeeting> = {}, published = '2031-03-20'): Findings {
  const words = `Звіт ${id}: делегації двох країн зустрілися удруге, Жан Дюран і Ян Ковальський були там і тут.`
  return told({ id, text: words, published }, (at) => ({
    actors: [
      known('country:FR', 'Франція', at('країн')),
      known('country:PL', 'Польща', at('країн')),
      person('Жан', 'Дюран', { mentions: at('Жан Дюран') }),
      person('Ян', 'Ковальський', { mentions: at('Ян Ковальський') }),
      known('place:Q71', 'Женева', at('там')),
      known('place:Q1741', 'Відень', at('тут')),
    ],
    meetings: [
      meeting({
        when: '2031-03-12',
        sides: [0, 1],
        place: GENEVA,
        participants: [2, 3].map((actor) => ({ actor, side: null, evidence: at('були') })),
        evidence: at('зустрілися'),
        ...about,
      }),
    ],
  }))
}

const round = (number: number): Partial<FoundMeeting> => ({
  ordinals: [{ number, wording: 'удруге', evidence: report('a').meetings[0]?.evidence ?? [] }],
})

describe('accounts of one meeting', () => {
  test('that name different cities are shown side by side', () => {
    const record = linked(report('a'), report('b', { place: VIENNA }))
    expect(record.meetings).toHaveLength(1)
    expect(record.conflicts).toMatchObject([
      { field: 'place', readings: [{ value: 'place-q1741' }, { value: 'place-q71' }] },
    ])
  })

  test('that count it as another round', () => {
    const record = linked(report('a', round(2)), report('b', round(3)))
    expect(record.conflicts).toMatchObject([
      {
        field: 'ordinals',
        readings: [
          { value: '2', evidence: [{ report: 'a' }] },
          { value: '3', evidence: [{ report: 'a' }] },
        ],
      },
    ])
  })

  test('of which one says afterwards that it was never held', () => {
    const record = linked(report('a'), report('b', { status: 'cancelled' }))
    expect(record.meetings).toMatchObject([{ status: 'held' }])
    expect(record.conflicts).toMatchObject([{ field: 'status', readings: [{ value: 'cancelled' }, { value: 'held' }] }])
  })

  test('do not contradict each other where it was called off before its day, and then held', () => {
    expect(linked(report('a'), report('b', { status: 'cancelled' }, '2031-03-10')).conflicts).toEqual([])
  })
})

test('meetings of one day in different cities are two where one report tells of both', () => {
  const both = report('c')
  const [first] = both.meetings
  if (!first) throw new Error('no meeting')
  const record = linked(report('a'), report('b', { place: VIENNA }), {
    ...both,
    meetings: [first, { ...first, place: VIENNA }],
  })
  expect(record.meetings).toHaveLength(2)
  expect(record.conflicts).toEqual([])
})
