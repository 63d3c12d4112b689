import { describe, expect, test } from 'vitest'
import { createEnglishTime } from '../../../src/language/en/time.ts'
import { createRussianTime } from '../../../src/language/ru/time.ts'
import { createUkrainianTime } from '../../../src/language/uk/time.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

const grammars = { uk: createUkrainianTime(), ru: createRussianTime(), en: createEnglishTime() }

function found(language: keyof typeof grammars, text: string): string[] {
  const tokens = tokenize(text)
  return grammars[language]
    .find(tokens, 0, tokens.length - 1)
    .map(({ first, last, bound }) => `${bound}: ${text.slice(tokens[first]?.start, tokens[last]?.end)}`)
}

describe('a date that bounds something', () => {
  test.each([
    ['uk', 'Діє з 2014 року', ['since: з 2014 року']],
    ['uk', 'не раніше середини січня', ['since: не раніше середини січня']],
    ['uk', 'ще до кінця тижня', ['until: ще до кінця тижня']],
    ['ru', 'не позднее чем 10 декабря', ['by: не позднее чем 10 декабря']],
    ['en', 'no earlier than mid-January', ['since: no earlier than mid-January']],
    ['en', 'through December 31', ['until: through December 31']],
    ['en', 'by Friday', ['by: by Friday']],
  ] as const)('%s: %s', (language, text, wanted) => expect(found(language, text)).toEqual(wanted))
})

describe('a date that bounds nothing', () => {
  test.each([
    ['of a noun beside it', 'uk', 'після вчорашньої зустрічі', ['null: вчорашньої']],
    ['of a noun beside it, by its ending', 'uk', 'до листопадової зустрічі', ['null: листопадової']],
    ['by a possessive', 'en', "after Tuesday's talks", ["null: after Tuesday's"]],
    ['a paper dated', 'uk', 'заява від 5 грудня', ['null: від 5 грудня']],
    ['a stretch', 'ru', 'с 3 по 5 марта', ['null: с 3 по 5 марта']],
    ['moved from one to the other', 'uk', 'з листопада на грудень', ['null: з листопада', 'null: на грудень']],
  ] as const)('%s', (_name, language, text, wanted) => expect(found(language, text)).toEqual(wanted))
})
