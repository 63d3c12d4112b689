import { describe, expect, test } from 'vitest'
import type { Gold } from '../gold.ts'
import { toldIn } from '../told.ts'

const texts: Record<string, string> = {
  '01': 'President Ann Lee and Bob Roe met in Oslo.',
  '02': 'Анна Ли и Роу встретятся в Осло.',
  '03': 'Анна Ли и Роу встретились в Осло.',
}
const gold: Gold = {
  reports: {
    '01': { language: 'en', outlet: null, published: '2025-05-06', chain: [] },
    '02': { language: 'ru', outlet: null, published: '2025-05-04', chain: [] },
    '03': { language: 'ru', outlet: null, published: '2025-05-03', chain: [], copyOf: '01' },
  },
  actors: {
    lee: {
      kind: 'person',
      names: { en: ['Ann Lee'], ru: ['Анна Ли'] },
      forms: { '01': ['Ann Lee'], '02': ['Анна Ли'], '03': ['Анна Ли'] },
    },
    roe: {
      kind: 'person',
      names: { en: ['Bob Roe'], ru: ['Роу'] },
      forms: { '01': ['Bob Roe'], '02': ['Роу'], '03': ['Роу'] },
    },
    oslo: { kind: 'place', names: { en: ['Oslo'] }, forms: { '01': ['Oslo'] } },
    sweden: { kind: 'country', names: { en: ['Sweden'] }, forms: { '01': ['Sweden'] } },
  },
  roles: [{ actor: 'lee', side: 'sweden', title: ['president', 'президент'] }],
  meetings: [
    {
      key: 'oslo',
      when: '2025-05-05',
      place: 'oslo',
      sides: ['sweden'],
      participants: ['lee', 'roe'],
      status: 'held',
      alone: { '02': 'announced', '03': 'postponed' },
      reports: ['01', '02', '03'],
    },
    { key: 'bern', when: null, place: null, sides: [], participants: [], status: 'held', reports: ['01'] },
  ],
  statements: [{ report: '01', speaker: 'lee', mode: 'indirect', text: 'met', via: [] }],
  progress: [],
  positions: [],
  documents: [],
  recap: [{ report: '02', text: 'встретятся' }],
}
const told = (language: string, record = gold) => toldIn(record, language, (report) => texts[report] ?? '')

describe('what the gold record says in one language', () => {
  test('is what its reports tell', () => {
    const english = told('en')
    expect(Object.keys(english.reports)).toEqual(['01'])
    expect(english.meetings.map(({ key }) => key)).toEqual(['oslo', 'bern'])
    expect([english.statements.length, english.recap.length]).toEqual([1, 0])
    const russian = told('ru')
    expect(russian.meetings.map(({ key, reports }) => [key, reports])).toEqual([['oslo', ['02', '03']]])
    expect([russian.statements.length, russian.recap.length]).toEqual([0, 1])
  })

  test('names those whom its reports name, in its own way', () => {
    expect(Object.keys(told('ru').actors)).toEqual(['lee', 'roe'])
    expect(told('ru').actors['lee']).toEqual({
      kind: 'person',
      names: { ru: ['Анна Ли'] },
      forms: { '02': ['Анна Ли'], '03': ['Анна Ли'] },
    })
    expect(told('ru').meetings[0]).toMatchObject({ place: null, sides: [], participants: ['lee', 'roe'] })
    expect(told('uk').actors).toEqual({})
  })

  test('gives a meeting the status that the latest of its reports can know', () => {
    expect(told('en').meetings[0]?.status).toBe('held')
    expect(told('ru').meetings[0]?.status).toBe('announced')
    const [oslo] = gold.meetings
    const settled = { ...gold, meetings: [{ ...oslo!, alone: { '02': 'announced' as const } }] }
    expect(told('ru', settled).meetings[0]?.status).toBe('held')
  })

  test('asks for an office where it stands near the name, for a side that is named', () => {
    expect(told('en').roles).toEqual(gold.roles)
    expect(told('ru').roles).toEqual([])
    texts['02'] = 'Президент Анна Ли и Роу встретятся в Осло.'
    expect(told('ru').roles).toEqual([{ actor: 'lee', title: ['president', 'президент'] }])
  })

  test('takes the copy of a report in another language for an original', () => {
    expect(told('ru').reports['03']).not.toHaveProperty('copyOf')
  })
})
