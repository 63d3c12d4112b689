import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, office, peopleOf, person, told } from './reports.ts'

/** A report that names one person. */
function names(id: string, given: string | null, family: string, rest: Named = {}): Findings {
  const { language = 'uk', gender, title, readings } = rest
  const name = given === null ? family : `${given} ${family}`
  return told({ id, text: `${title ?? ''} ${name}.`, language }, (at) => ({
    actors: [
      person(given, family, {
        language,
        mentions: at(name),
        ...(gender && { gender }),
        ...(readings && { readings }),
        ...(title && { roles: office(title, at(title)) }),
      }),
    ],
  }))
}

interface Named {
  language?: 'uk' | 'ru' | 'en'
  gender?: 'm' | 'f'
  title?: string
  readings?: { base: string; gender: 'm' | 'f' | null }[]
}

describe('one person', () => {
  test.each([
    ['Андрій Сагайдак', 'Андрей Сагайдак', 'Andrii Sahaidak'],
    ['Андрій Сагайдак', 'Андрей Сагайдак', 'Andriy Sahaydak'],
    ['Олександр Воробйов', 'Александр Воробьёв', 'Oleksandr Vorobyov'],
    ['Олена Кравець', 'Елена Кравец', 'Olena Kravets'],
    ['Юрій Щербаченко', 'Юрий Щербаченко', 'Yurii Shcherbachenko'],
    ['Сергій Зайчук', 'Сергей Зайчук', 'Serhiy Zaichuk'],
    ['Джон Картер', 'Джон Картер', 'John Carter'],
    ['Бадр аль-Рахімі', 'Бадр аль-Рахими', 'Badr Alrahimi'],
  ])('in three languages: %s, %s, %s', (uk, ru, en) => {
    const [ukrainian, russian, english] = [uk, ru, en].map((name) => name.split(' ') as [string, string])
    const record = linked(
      names('a', ...(ukrainian as [string, string]), { language: 'uk' }),
      names('b', ...(russian as [string, string]), { language: 'ru' }),
      names('c', ...(english as [string, string]), { language: 'en' }),
    )
    expect(peopleOf(record)).toHaveLength(1)
    expect(record.actors[0]?.names).toEqual({ uk: [uk], ru: [ru], en: [en] })
    expect(record.actors[0]?.mentions).toHaveLength(3)
  })

  test('under the family name alone, where nobody else has it', () => {
    const record = linked(
      names('a', 'Андрій', 'Сагайдак'),
      names('b', null, 'Сагайдак'),
      names('c', null, 'Sahaidak', { language: 'en' }),
    )
    expect(peopleOf(record)).toHaveLength(1)
  })

  test.each([
    ['Фаттах аль-Рахімі', 'аль-Рахімі'],
    ['Фаттах аль-Рахімі', 'Рахімі'],
    ['Лондоньо Корреа', 'Лондоньо'],
  ])('under a part of a long family name: %s, %s', (whole, part) => {
    expect(peopleOf(linked(names('a', 'Абдель', whole), names('b', null, part)))).toHaveLength(1)
  })

  test('but not under one that only another language would read so', () => {
    const record = linked(
      names('a', 'Robert', 'Carmes', { language: 'en' }),
      names('b', null, 'Carmier', { language: 'en' }),
    )
    expect(peopleOf(record)).toHaveLength(2)
  })

  test('under the family name alone everywhere', () => {
    expect(peopleOf(linked(names('a', null, 'Сагайдак'), names('b', null, 'Сагайдак')))).toHaveLength(1)
  })

  test('whose declined name another report settles', () => {
    const readings = [
      { base: 'Кравцова', gender: 'f' as const },
      { base: 'Кравцов', gender: 'm' as const },
    ]
    const record = linked(names('a', 'Ігор', 'Кравцов', { gender: 'm' }), names('b', null, 'Кравцова', { readings }))
    expect(peopleOf(record)).toEqual([['Ігор Кравцов']])
  })
})

describe('two people', () => {
  test('of one family name and different first names', () => {
    const record = linked(names('a', 'Андрій', 'Сагайдак'), names('b', 'Петро', 'Сагайдак'))
    expect(peopleOf(record)).toEqual([['Андрій Сагайдак'], ['Петро Сагайдак']])
  })

  test('sisters, and across scripts', () => {
    const record = linked(
      names('a', 'Олена', 'Кравець', { gender: 'f' }),
      names('b', 'Марія', 'Кравець', { gender: 'f' }),
      names('c', 'Елена', 'Кравец', { language: 'ru', gender: 'f' }),
      names('d', 'Mariia', 'Kravets', { language: 'en', gender: 'f' }),
    )
    expect(peopleOf(record)).toEqual([
      ['Mariia Kravets', 'Марія Кравець'],
      ['Елена Кравец', 'Олена Кравець'],
    ])
  })

  test('brothers in one report', () => {
    const record = linked(
      told({ id: 'a', text: 'Андрій Сагайдак і Петро Сагайдак.' }, (at) => ({
        actors: [
          person('Андрій', 'Сагайдак', { mentions: at('Андрій Сагайдак') }),
          person('Петро', 'Сагайдак', { mentions: at('Петро Сагайдак') }),
        ],
      })),
    )
    expect(peopleOf(record)).toHaveLength(2)
  })

  test('of different family names', () => {
    expect(peopleOf(linked(names('a', 'Андрій', 'Сагайдак'), names('b', 'Андрій', 'Сагайда')))).toHaveLength(2)
  })
})

describe('a family name alone that two people have', () => {
  const brothers = [
    names('a', 'Андрій', 'Сагайдак', { gender: 'm', title: 'міністр' }),
    names('b', 'Петро', 'Сагайдак', { gender: 'm', title: 'посол' }),
  ]

  test('stays apart', () => {
    expect(peopleOf(linked(...brothers, names('c', null, 'Сагайдак')))).toEqual([
      ['Андрій Сагайдак'],
      ['Петро Сагайдак'],
      ['Сагайдак'],
    ])
  })

  test('follows the office', () => {
    const record = linked(...brothers, names('c', null, 'Сагайдак', { title: 'посол' }))
    expect(peopleOf(record)).toEqual([['Андрій Сагайдак'], ['Петро Сагайдак']])
    const envoy = record.actors.find(({ names }) => names.uk?.[0] === 'Петро Сагайдак')
    expect(envoy?.mentions.map(({ report }) => report)).toEqual(['b', 'c'])
  })

  test('follows the gender', () => {
    const siblings = [
      names('a', 'Андрій', 'Сагайдак', { gender: 'm' }),
      names('b', 'Марія', 'Сагайдак', { gender: 'f' }),
    ]
    const record = linked(...siblings, names('c', null, 'Сагайдак', { gender: 'f' }))
    const sister = record.actors.find(({ names }) => names.uk?.[0] === 'Марія Сагайдак')
    expect(sister?.mentions.map(({ report }) => report)).toEqual(['b', 'c'])
  })
})

describe('names that newsrooms write by ear', () => {
  /** Holds an office of a state, as one report names him. */
  function holds(
    id: string,
    title: string,
    state: string,
    { name, language }: { name: string; language: 'uk' | 'ru' | 'en' },
  ): Findings {
    const [given = '', family = ''] = name.split(' ')
    return told({ id, text: `${title} ${name}, ${state}.`, language }, (at) => ({
      actors: [
        known(state, state, at(state)),
        person(given, family, {
          language,
          mentions: at(name),
          roles: [{ ...office(title, at(title))[0], title, of: null, side: 0, when: null, evidence: at(title) }],
        }),
      ],
    }))
  }

  test.each([
    ['Anutpong Charnwirat', 'Анутпонг Чанвират'],
    ['Natthakorn Siriphanit', 'Наттакон Сирипанит'],
    ['Honoré Tshibangu', 'Оноре Чибангу'],
    ['Phairot Wongketkeo', 'Пайрот Вонгкеткео'],
    ['Annie Gallinard', 'Анни Галлинар'],
  ])('are one where the office is one: %s, %s', (english, russian) => {
    const record = linked(
      holds('a', 'prime minister', 'country:TH', { name: english, language: 'en' }),
      holds('b', 'премьер-министр', 'country:TH', { name: russian, language: 'ru' }),
    )
    expect(peopleOf(record)).toHaveLength(1)
  })

  test.each([
    ['another state', { title: 'премьер-министр', state: 'country:LA', name: 'Анутпонг Чанвират', language: 'ru' }],
    ['another office', { title: 'министр обороны', state: 'country:TH', name: 'Анутпонг Чанвират', language: 'ru' }],
    ['one language', { title: 'prime minister', state: 'country:TH', name: 'Anutpong Chanwirat', language: 'en' }],
    ['another first name', { title: 'премьер-министр', state: 'country:TH', name: 'Сомчай Чанвират', language: 'ru' }],
    ['another family name', { title: 'премьер-министр', state: 'country:TH', name: 'Анутпонг Панья', language: 'ru' }],
  ] as const)('are two with %s', (_, { title, state, ...named }) => {
    const record = linked(
      holds('a', 'prime minister', 'country:TH', { name: 'Anutpong Charnwirat', language: 'en' }),
      holds('b', title, state, named),
    )
    expect(peopleOf(record)).toHaveLength(2)
  })
})
