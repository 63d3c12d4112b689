import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, told } from './reports.ts'

/** A report that names one organisation that no table knows, in full and in short. */
function names(id: string, name: string, language: 'uk' | 'ru' | 'en', short: string[] = []): Findings {
  return told({ id, text: `${name}.`, language }, (at) => ({
    actors: [
      {
        kind: 'organization',
        names: { [language]: [name, ...short] },
        known: null,
        gender: null,
        given: null,
        family: [],
        roles: [],
        mentions: at(name),
      },
    ],
  }))
}

describe('what the world data knows', () => {
  test.each([
    ['польща', 'Польща'],
    ['Польща', 'Польща'],
    ['Республіка Польща', 'Польща'],
  ])('is written with its capital: %s', (written, name) => {
    const report = told({ id: 'a', text: `${written}.` }, (at) => ({
      actors: [known('country:PL', written, at(written))],
    }))
    expect(linked(report).actors.map(({ names }) => names['uk']?.[0])).toEqual([name])
  })
})

describe('organisations that no table knows', () => {
  test.each([
    ['Байолек', 'Bayolek', 1],
    ['ТЛП', 'TLP', 1],
    ['АГ', 'IAG', 2],
    ['НИИ', 'ENI', 2],
    ['Союз рыбаков', 'Союз моряков', 2],
  ] as const)('%s and %s are %i', (one, other, count) => {
    const record = linked(names('a', one, 'ru'), names('b', other, 'en'))
    expect(record.actors.filter(({ kind }) => kind === 'organization')).toHaveLength(count)
  })
})

describe('an organisation named in full and in short', () => {
  const count = (...findings: Findings[]): number =>
    linked(...findings).actors.filter(({ kind }) => kind === 'organization').length

  test('is one with what others call by either name, in whatever order', () => {
    const all = [
      names('a', 'Партія волі', 'uk', ['PWO']),
      names('b', 'Freedom Party', 'en', ['PWO']),
      names('c', 'Freedom Party', 'en'),
      names('d', 'PWO', 'ru'),
    ]
    expect(count(...all)).toBe(1)
    expect(linked(...all.toReversed())).toEqual(linked(...all))
  })

  test('may be worded in several ways', () => {
    expect(
      count(names('a', "Miners' Union", 'en', ['MUN']), names('b', 'Union of Northern Miners', 'en', ['MUN'])),
    ).toBe(1)
  })

  test('is none of several that share the short name', () => {
    expect(count(names('a', 'Fishing Authority', 'en', ['FA']), names('b', 'Football Association', 'en', ['FA']))).toBe(
      2,
    )
    expect(count(names('a', 'National Front', 'en', ['NF']), names('b', 'National Forum', 'en', ['NF']))).toBe(2)
    expect(count(names('a', 'Ice Hut', 'en', ['IH']), names('b', 'Ivy Hub', 'en', ['IH']))).toBe(2)
  })
})

describe('an organisation named in several languages', () => {
  const count = (...named: ['uk' | 'ru' | 'en', string][]): number =>
    linked(...named.map(([language, name], place) => names(String(place), name, language))).actors.filter(
      ({ kind }) => kind === 'organization',
    ).length

  test.each([
    [
      ['en', 'Joint Border Committee'],
      ['uk', 'Спільний прикордонний комітет'],
      ['ru', 'Совместный пограничный комитет'],
    ],
    [
      ['en', 'Association of Maritime Employers'],
      ['uk', 'Асоціація морських роботодавців'],
      ['ru', 'Ассоциация морских работодателей'],
    ],
    [
      ['en', "Lake Coast People's Front"],
      ['uk', 'Народний фронт озерного узбережжя'],
      ['ru', 'Народный фронт озёрного побережья'],
    ],
    [
      ['en', 'Democratic Union of Chad'],
      ['uk', 'Демократична спілка Чаду'],
      ['ru', 'Демократический союз Чада'],
    ],
    [
      ['en', 'Karamu Liberation Movement'],
      ['uk', 'Визвольний рух Караму'],
      ['ru', 'Освободительное движение Караму'],
    ],
    [
      ['en', 'World Council of Farmers'],
      ['uk', 'Світова рада фермерів'],
      ['ru', 'Мировой совет фермеров'],
    ],
  ] as [['uk' | 'ru' | 'en', string], ['uk' | 'ru' | 'en', string], ['uk' | 'ru' | 'en', string]][])(
    'is one: %j, %j, %j',
    (...named) => {
      expect(count(...named)).toBe(1)
    },
  )

  test.each([
    [
      ['en', 'Joint Border Committee'],
      ['uk', 'Спільна прикордонна комісія'],
    ],
    [
      ['en', 'Union of Miners'],
      ['uk', 'Спілка моряків'],
    ],
    [
      ['en', 'Democratic Union of Chad'],
      ['uk', 'Демократична спілка Малі'],
    ],
    [
      ['en', 'Karamu Liberation Movement'],
      ['ru', 'Освободительное движение Тавиры'],
    ],
    [
      ['en', 'Committee'],
      ['ru', 'Комитет'],
    ],
    [
      ['uk', 'Спільний прикордонний комітет'],
      ['uk', 'Прикордонний спільний комітет'],
    ],
  ] as [['uk' | 'ru' | 'en', string], ['uk' | 'ru' | 'en', string]][])(
    'is none where a word differs: %j, %j',
    (...named) => {
      expect(count(...named)).toBe(2)
    },
  )
})

describe('an organisation that another language may mean by one word', () => {
  test('is none of two that a language tells apart', () => {
    const all = [names('a', 'Grain Council', 'en'), names('b', 'Grain Board', 'en'), names('c', 'Зернова рада', 'uk')]
    expect(linked(...all).actors.filter(({ kind }) => kind === 'organization')).toHaveLength(3)
  })

  test.each([
    ['Alliance against Nuclear Energy', 'Альянс за ядерну енергію'],
    ['47th Brigade of Popular Forces', '12 бригада народних сил'],
    ['Brigade 47 of Popular Forces', '12 бригада народних сил'],
  ])('is another where it is for what that is against, or has another number: %s, %s', (english, ukrainian) => {
    const record = linked(names('a', english, 'en'), names('b', ukrainian, 'uk'))
    expect(record.actors.filter(({ kind }) => kind === 'organization')).toHaveLength(2)
  })
})
