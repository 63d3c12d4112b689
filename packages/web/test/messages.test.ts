import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../src/language/language.ts'
import { en } from '../src/language/messages/en.ts'
import { ru } from '../src/language/messages/ru.ts'
import { uk } from '../src/language/messages/uk.ts'
import { term } from '../src/language/term.ts'
import { createTranslate, type MessageKey, type Messages } from '../src/language/translate.ts'
import { MEANINGS } from '../src/words/meanings.ts'

const catalogues: Record<string, Messages> = { en, uk, ru }
const parameters = (message: string) => [...message.matchAll(/\{(\p{L}+)\}/gu)].map((match) => match[1]).toSorted()

describe.each(Object.entries(catalogues))('the catalogue %s', (language, messages) => {
  test('has the keys of the others, in their order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en))
  })

  test('has a form for every plural category of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const message of Object.values(messages)) {
      if (typeof message === 'object') expect(Object.keys(message).toSorted()).toEqual(pluralCategories.toSorted())
    }
  })

  test('takes the same parameters as the others', () => {
    for (const [key, message] of Object.entries(messages)) {
      const model = en[key as MessageKey]
      const wanted = parameters(typeof model === 'string' ? model : model.other)
      for (const form of typeof message === 'string' ? [message] : Object.values(message)) {
        expect([key, parameters(form)]).toEqual([key, wanted])
      }
    }
  })

  test('leaves nothing empty', () => {
    expect(Object.values(messages).filter((message) => message === '')).toEqual([])
  })
})

test.each(Object.entries(MEANINGS))('in %s each word has one meaning, said in a sentence', (_, meanings) => {
  const said = Object.values(meanings)
  expect(new Set(said).size).toBe(said.length)
  expect(said.filter((meaning) => !/^\p{Lu}.*[.»]$/u.test(meaning))).toEqual([])
})

test.each(Object.entries(catalogues))('in %s how words are told and when they were reported differ', (_, messages) => {
  const [first = ''] = String(messages['date.reported']).split(' ')
  for (const key of ['mode.direct', 'mode.indirect', 'mode.mixed'] as const) expect(messages[key]).not.toContain(first)
})

test.each([
  ['en', 1, '1 passage'],
  ['en', 1234, '1,234 passages'],
  ['uk', 1, '1 уривок'],
  ['uk', 3, '3 уривки'],
  ['uk', 11, '11 уривків'],
  ['uk', 22, '22 уривки'],
  ['ru', 5, '5 отрывков'],
  ['ru', 21, '21 отрывок'],
] as const)('%s counts %i: %s', (language, count, words) => {
  expect(createTranslate(language, { en, uk, ru }[language])('evidence.passages', { count })).toBe(words)
})

test.each([
  [['uk-UA', 'en'], 'uk'],
  [['de', 'ru-RU'], 'ru'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('a reader of %j gets %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language)
})

test('a term that the catalogue does not know is shown as it stands', () => {
  const t = createTranslate('en', en)
  expect([term(t, en, 'status', 'held'), term(t, en, 'status', 'moved')]).toEqual(['held', 'moved'])
})
