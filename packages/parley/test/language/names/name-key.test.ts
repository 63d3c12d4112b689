import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../../../src/language/names/name-key.ts'
import { sameName } from '../../../src/language/names/same-name.ts'

/** One family name in each row, as newsrooms spell it. */
const SPELLINGS = [
  'Ландкофф Лендкофф Landkoff',
  'Вінтерс Уинтерс Винтерс Winters',
  'Гнатенко Hnatenko Gnatenko',
  'Гордовський Гордовский Hordovsky Hordovskyi Gordovskiy',
  'Єршак Ершак Yershak',
  'Розенбаум Rosenbaum',
  'Хегстрем Гегстрем Hegstrem',
  'Вітмор Уитмор Whitmore',
  'Джексон Jackson',
  'Шульц Schulz',
  'Мерц Merz',
  'Чжао Zhao',
  'Сі Си Xi',
  'Цзянь Jian',
  'Трамбл Trumble',
  'Денс Дэнс Dance',
  'Гайден Хайден Hayden',
  'Рютте Рутте Rutte',
  'Щербина Shcherbyna Shcherbina',
  'Зайцев Zaitsev Zaytsev',
  'Кузьменко Kuzmenko',
  'Бауер Бауэр Bauer',
  'Ердем Эрдем Erdem',
  "Лук'янов Лукьянов Lukyanov Lukianov",
]

describe('nameKey', () => {
  it.each(SPELLINGS)('%s is one name', (row) => {
    expect(new Set(row.split(' ').map(nameKey)).size).toBe(1)
  })
  it.each([
    ['Тарасенко', 'Тимошенко'],
    ['Бергман', 'Вагнер'],
    ['Лі', 'Лу'],
    ['Кравець', 'Кравченко'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
  it('is the same for a man and a woman of one family', () => {
    expect(nameKey('Гордовська')).toBe(nameKey('Гордовський'))
    expect(nameKey('Зайцева')).toBe(nameKey('Зайцев'))
  })
  it('does not mind case, marks and any other text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof nameKey(text) === 'string'))
    expect(nameKey('ЗАЙЦЕВ')).toBe(nameKey('За́йцев'))
  })
})

describe('sameName', () => {
  it.each(SPELLINGS)('%s match', (row) => {
    const [first = '', ...others] = row.split(' ')
    expect(others.map((other) => sameName(first, other))).toEqual(others.map(() => 'same'))
  })
  it.each([
    ['Грінбаум', 'Ґрюнбаум', 'near'],
    ['Ґрюнбаум', 'Груэнбаум', 'same'],
    ['Миллер', 'Мюллер', 'near'],
    ['Мей', 'Май', 'near'],
    ['Тарасенко', 'Тимошенко', 'different'],
    ['Омаров', 'Умеров', 'near'],
    ['', 'Умеров', 'different'],
  ] as const)('%s and %s are %s', (one, other, verdict) => {
    expect(sameName(one, other)).toBe(verdict)
    expect(sameName(other, one)).toBe(verdict)
  })
  it('is symmetric', () => {
    const name = fc.string({ unit: fc.constantFrom(...'абвгдеєжзиіклмнопрстуфхцчшюя'), minLength: 1, maxLength: 9 })
    fc.assert(fc.property(name, name, (one, other) => sameName(one, other) === sameName(other, one)))
  })
})
