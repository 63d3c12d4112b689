import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEnglishTime } from '../../../src/language/en/time.ts'
import { createRussianTime } from '../../../src/language/ru/time.ts'
import type { Token } from '../../../src/language/token.ts'
import { createUkrainianTime } from '../../../src/language/uk/time.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

const grammars = { uk: createUkrainianTime(), ru: createRussianTime(), en: createEnglishTime() }
type Language = keyof typeof grammars

function found(language: Language, text: string, tokens = tokenize(text)): string[] {
  return grammars[language]
    .find(tokens, 0, tokens.length - 1)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end))
}

/** The tokens of a tokenizer that cuts numbers at every mark. */
function cutNumbers(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'number') return [token]
    const pieces = [...token.text.matchAll(/\d+|\D/gu)]
    return pieces.map((piece): Token => {
      const start = token.start + piece.index
      const kind = /\d/u.test(piece[0]) ? 'number' : 'mark'
      return { ...token, start, end: start + piece[0].length, text: piece[0], key: piece[0], kind }
    })
  })
}

describe('the extent of a phrase', () => {
  test.each<[Language, string, string[]]>([
    [
      'uk',
      'Раунд пройшов у вівторок, 2 грудня, близько 16:00 за київським часом, у столиці.',
      ['у вівторок, 2 грудня, близько 16:00 за київським часом'],
    ],
    ['uk', 'Радники (у середу, 3 грудня) мовчали.', ['у середу, 3 грудня']],
    ['uk', 'Заяву зробили в четвер (4 грудня) після обіду.', ['в четвер (4 грудня) після обіду']],
    ['uk', 'Того ж дня, 30-го листопада, вони поїхали.', ['Того ж дня, 30-го листопада']],
    [
      'ru',
      'Во вторник, 2 декабря 2025 года, около 18:30 мск они сели.',
      ['Во вторник, 2 декабря 2025 года, около 18:30 мск'],
    ],
    ['ru', 'На прошлой неделе во вторник они говорили два часа.', ['На прошлой неделе во вторник', 'два часа']],
    ['en', 'He said on Tuesday evening at 4 p.m. EST that all was well.', ['on Tuesday evening at 4 p.m. EST']],
    ['en', 'It began on Dec. 5, 2025, and ended.', ['on Dec. 5, 2025']],
    ['en', 'Yesterday’s talks and today’s call', ['Yesterday’s', 'today’s']],
  ])('%s: %s', (language, text, wanted) => expect(found(language, text)).toEqual(wanted))
})

describe('numbers cut at their marks read the same', () => {
  test.each<[Language, string]>([
    ['uk', 'Зустріч 05.12.2025 о 16:00, друга 2025-12-06 о 18.30.'],
    ['ru', 'Встреча 05.12.2025 в 16:00, вторая с 6-7 декабря в 9 утра.'],
    ['en', 'They met on 12/05/2025 at 4:30 p.m. and on 2025-12-06.'],
  ])('%s: %s', (language, text) => {
    const tokens = cutNumbers(tokenize(text))
    expect(found(language, text, tokens)).toEqual(found(language, text))
  })
})

test('dd/mm is read in the order of the language', () => {
  const dates = (language: Language, text: string) => {
    const tokens = tokenize(text)
    return grammars[language].find(tokens, 0, tokens.length - 1)[0]?.date
  }
  expect(dates('en', 'on 12/05/2025')).toMatchObject({ month: 12, day: 5 })
  expect(dates('uk', 'на 12/05/2025')).toMatchObject({ month: 5, day: 12 })
  expect(dates('en', 'on 31/12/2025')).toMatchObject({ month: 12, day: 31 })
})

test('only the tokens asked for are read', () => {
  const tokens = tokenize('Учора і завтра')
  expect(grammars.uk.find(tokens, 1, 2)).toMatchObject([{ first: 2, last: 2 }])
  expect(grammars.uk.find(tokens, 0, 1)).toMatchObject([{ first: 0, last: 0 }])
  expect(grammars.uk.find([], 0, -1)).toEqual([])
})

test('stress marks, soft hyphens, apostrophes and ё do not matter', () => {
  expect(found('ru', 'во втóрник, в три\u00ADдцатого мая'.normalize('NFD'))).toHaveLength(1)
  expect(found('uk', 'у п’ятницю')).toEqual(['у п’ятницю'])
  expect(found('uk', 'у пʼятницю')).toEqual(['у пʼятницю'])
  expect(found('ru', 'в течение трёх дней')).toEqual(['в течение трёх дней'])
})

describe('promises', () => {
  const word = fc.constantFrom(
    ...'у в на о 5 6 12 2025 16:00 05.12.2025 грудня декабря December вівторок вторник Tuesday тижня недели week тому назад ago , . ( ) - – минулого прошлой last близько около about години часов hours за for два две two наступного next року года'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )

  test('phrases stand in order, within the tokens, and never overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('uk', 'ru', 'en'), (sample, language) => {
        const tokens = tokenize(sample)
        let end = -1
        for (const { first, last, clock, rule } of grammars[language].find(tokens, 0, tokens.length - 1)) {
          expect(first).toBeGreaterThan(end)
          expect(last).toBeGreaterThanOrEqual(first)
          expect(last).toBeLessThan(tokens.length)
          if (clock) expect(clock.hour >= 0 && clock.hour <= 23 && clock.minute >= 0 && clock.minute <= 59).toBe(true)
          expect(rule).toMatch(/^time\/[a-z-]+$/u)
          end = last
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the same tokens give the same phrases', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const tokens = tokenize(sample)
        expect(grammars.uk.find(tokens, 0, tokens.length - 1)).toEqual(grammars.uk.find(tokens, 0, tokens.length - 1))
      }),
    )
  })
})
