import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, meeting, person, told } from './reports.ts'

interface Account {
  when: string
  /** Who of the two is named. */
  people?: ('Дюран' | 'Ковальський')[]
  ordinal?: number
  place?: string
}

const WORDS = 'делегації двох країн зустрілися двічі, Жан Дюран і Ян Ковальський були там і тут.'
/** In words of its own, so that it is no copy. */
const OTHER_WORDS =
  'Ні там, ні тут, пише газета, посланці обох країн довго не сиділи: двічі зустрілися, і вже ввечері Жан Дюран та Ян Ковальський були в літаку.'

/** A report of one or more meetings of France and Poland. */
function reports(id: string, accounts: Account[], text = `Звіт ${id}: ${WORDS}`): Findings {
  return told({ id, text, published: '2031-03-20' }, (at) => ({
    actors: [
      known('country:FR', 'Франція', at('країн')),
      known('country:PL', 'Польща', at('країн')),
      person('Жан', 'Дюран', { mentions: at('Жан Дюран') }),
      person('Ян', 'Ковальський', { mentions: at('Ян Ковальський') }),
      known('place:Q71', 'Женева', at('там')),
      known('place:Q1741', 'Відень', at('тут')),
    ],
    meetings: accounts.map(({ when, people = ['Дюран', 'Ковальський'], ordinal, place = 'Женева' }) =>
      meeting({
        when,
        sides: [0, 1],
        place: place === 'Женева' ? 4 : 5,
        participants: people.map((one) => ({ actor: one === 'Дюран' ? 2 : 3, side: null, evidence: at('були') })),
        ordinals: ordinal === undefined ? [] : [{ number: ordinal, wording: 'раунд', evidence: at('двічі') }],
        evidence: at('зустрілися'),
      }),
    ),
  }))
}

const dates = (...findings: Findings[]): (string | null)[] => linked(...findings).meetings.map(({ when }) => when)

describe('accounts whose dates differ by a day', () => {
  const early = reports('a', [{ when: '2031-03-12' }])
  const late = reports('b', [{ when: '2031-03-13' }])

  test('are of one meeting, and the record shows that they contradict each other', () => {
    const record = linked(early, late)
    expect(record.meetings).toMatchObject([{ when: '2031-03-12' }])
    expect(record.conflicts).toMatchObject([
      { field: 'when', readings: [{ value: '2031-03-12' }, { value: '2031-03-13' }] },
    ])
  })

  test('the day that more independent reports tell stands in the record', () => {
    expect(dates(early, late, reports('c', [{ when: '2031-03-13' }], OTHER_WORDS))).toEqual(['2031-03-13'])
  })

  test('the order of the reports does not matter', () => {
    expect(linked(late, early)).toEqual(linked(early, late))
  })

  test.each([
    ['two days apart', reports('b', [{ when: '2031-03-14' }])],
    ['with one person in common', reports('b', [{ when: '2031-03-13', people: ['Дюран'] }])],
    ['in another city', reports('b', [{ when: '2031-03-13', place: 'Відень' }])],
  ])('are of two meetings: %s', (_, other) => expect(dates(early, other)).toHaveLength(2))

  test('are of two meetings where the rounds are counted', () => {
    const first = reports('a', [{ when: '2031-03-12', ordinal: 1 }])
    const second = reports('b', [{ when: '2031-03-13', ordinal: 2 }])
    expect(dates(first, second)).toEqual(['2031-03-12', '2031-03-13'])
  })

  test('are of two meetings where a third report tells of both', () => {
    const both = reports('c', [{ when: '2031-03-12' }, { when: '2031-03-13' }])
    expect(dates(early, late, both)).toEqual(['2031-03-12', '2031-03-13'])
  })
})
