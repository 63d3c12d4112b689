import { expect, test } from 'vitest'
import { createEnglishTime } from '../../../src/language/en/time.ts'
import { createRussianTime } from '../../../src/language/ru/time.ts'
import { createUkrainianTime } from '../../../src/language/uk/time.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

const grammars = { uk: createUkrainianTime(), ru: createRussianTime(), en: createEnglishTime() }

function marks(language: keyof typeof grammars, text: string): string[] {
  const tokens = tokenize(text)
  return grammars[language]
    .tenses(tokens, 0, tokens.length - 1)
    .map(({ first, last, tense }) => `${text.slice(tokens[first]?.start, tokens[last]?.end)} ${tense}`)
}

test.each([
  ['uk', 'посередники прилетіли', ['прилетіли past']],
  ['uk', 'посередники прилетять', ['прилетять future']],
  ['uk', 'сторони вважають і закликають', []],
  ['uk', 'переговори мають знову відновитися', ['мають знову відновитися future']],
  ['uk', 'сторона має план', []],
  ['ru', 'министр покинул столицу', ['покинул past']],
  ['ru', 'парламент рассмотрит вопрос', ['рассмотрит future']],
  ['ru', 'раунд должен был начаться', ['должен был начаться either']],
  ['ru', 'канал и отдел', []],
  ['en', 'mediators flew in and left', ['flew past', 'left past']],
  ['en', 'the round was to start', ['was to either']],
  ['uk', 'зустріч мала відбутися', ['мала відбутися either']],
  ['ru', 'встреча планировалась', ['планировалась either']],
  ['en', 'they are expected to sign', ['expected to future']],
  ['en', 'the bodies would be returned', ['would be returned future']],
  ['ru', 'производство будет восстановлено', ['будет восстановлено future']],
  ['en', 'indeed the need is there', []],
] as const)('%s: %s', (language, text, wanted) => expect(marks(language, text)).toEqual(wanted))
