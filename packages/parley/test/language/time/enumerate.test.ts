import { expect, test } from 'vitest'
import { createEnglishTime } from '../../../src/language/en/time.ts'
import { createUkrainianTime } from '../../../src/language/uk/time.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

const grammars = { uk: createUkrainianTime(), en: createEnglishTime() }

function days(language: keyof typeof grammars, text: string): (number | undefined)[] {
  const tokens = tokenize(text)
  return grammars[language]
    .find(tokens, 0, tokens.length - 1)
    .flatMap(({ date }) => (date?.kind === 'calendar' ? date.day : []))
}

test.each([
  ['uk', 'відбулися 5, 12 і 19 листопада', [5, 12, 19]],
  ['uk', 'зустрілися 23 листопада та 2 грудня', [23, 2]],
  ['uk', 'загинули 12, 5 і 19 листопада', [5, 19]],
  ['en', 'on November 5, 12 and 19.', [5, 12, 19]],
  ['en', 'on November 5, 12 people met', [5]],
  ['en', 'on November 5 and 8 people met', [5]],
] as const)('days that share a month, %s: %s', (language, text, wanted) => expect(days(language, text)).toEqual(wanted))
