import { describe, expect, test } from 'vitest'
import { dayNumber, parseEdtf } from '../src/dates/edtf.ts'
import { headingOf } from '../src/dates/heading.ts'
import { timeInWords } from '../src/dates/time.ts'
import { dateInWords } from '../src/dates/words.ts'
import type { Language } from '../src/language/language.ts'
import { en } from '../src/language/messages/en.ts'
import { ru } from '../src/language/messages/ru.ts'
import { uk } from '../src/language/messages/uk.ts'
import { createTranslate } from '../src/language/translate.ts'

describe('the days that a date may mean', () => {
  test.each([
    ['2025-12-05', 'day', [2025, 12, 5], [2025, 12, 5]],
    ['2025-12-05T14:30:00Z', 'day', [2025, 12, 5], [2025, 12, 5]],
    ['2024-02', 'month', [2024, 2, 1], [2024, 2, 29]],
    ['2025-12-XX', 'month', [2025, 12, 1], [2025, 12, 31]],
    ['2025', 'year', [2025, 1, 1], [2025, 12, 31]],
    ['202X', 'decade', [2020, 1, 1], [2029, 12, 31]],
    ['2025-22', 'season', [2025, 6, 1], [2025, 8, 31]],
    ['2025-24', 'season', [2025, 12, 1], [2026, 2, 28]],
    ['2025-12-06/2025-12-07', 'range', [2025, 12, 6], [2025, 12, 7]],
    ['2025-11/2025-12', 'range', [2025, 11, 1], [2025, 12, 31]],
    ['2025-11/..', 'range', [2025, 11, 1], null],
    ['/2025', 'range', null, [2025, 12, 31]],
    ['XXXX-12-05', 'yearless', null, null],
  ] as const)('%s', (edtf, precision, start, end) => {
    const number = (day: readonly [number, number, number] | null) => day && dayNumber(...day)
    expect(parseEdtf(edtf)).toMatchObject({ precision, start: number(start), end: number(end) })
  })

  test.each(['', 'yesterday', '2025-13', '2025-12-05/soon', '../..', 'XXXX'])('%j is no date', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  test.each([
    ['2025-11~', true, false],
    ['2025-11-05?', false, true],
    ['2025%', true, true],
    ['2025-11~/2025-12', true, false],
  ])('%s: approximate %s, uncertain %s', (edtf, approximate, uncertain) => {
    expect(parseEdtf(edtf)).toMatchObject({ approximate, uncertain })
  })
})

describe('a date in words', () => {
  const catalogues = { en, uk, ru }
  test.each<[Language, string, string]>([
    ['en', '2025-12-05', '5 December 2025'],
    ['uk', '2025-12-05', '5 грудня 2025 р.'],
    ['ru', '2025-12-05', '5 декабря 2025 г.'],
    ['en', '2025-12', 'December 2025'],
    ['en', '2025-11~', 'November 2025, about'],
    ['uk', '2025-11~', 'листопад 2025 р., приблизно'],
    ['en', '2025-11-03?', '3 November 2025, uncertain'],
    ['en', 'XXXX-02-29', '29 February, year not given'],
    ['ru', 'XXXX-12-05', '5 декабря, год не указан'],
    ['en', '2025-11/..', 'from November 2025'],
    ['en', '../2025-11-02', 'until 2 November 2025'],
    ['en', '2025-23', 'autumn 2025'],
    ['en', '199X', '1990s'],
    ['en', 'soon', 'soon'],
  ])('%s %s', (language, edtf, words) => {
    expect(dateInWords(edtf, language, createTranslate(language, catalogues[language]))).toBe(words)
  })

  test('a range of days names the month once', () => {
    const words = dateInWords('2025-12-06/2025-12-07', 'en', createTranslate('en', en))
    expect(words.replaceAll(/\s/gu, '')).toBe('6–7December2025')
  })
})

test.each([
  ['2025-12-05T14:30:00+02:00', '14:30 (+02:00)'],
  ['14:30Z', '14:30 (UTC)'],
  ['T09:05', '09:05'],
  ['at noon', 'at noon'],
])('the time %s reads %s', (time, words) => {
  expect(timeInWords(time)).toBe(words)
})

describe('the heading over a date', () => {
  const translate = { en: createTranslate('en', en), uk: createTranslate('uk', uk), ru: createTranslate('ru', ru) }
  test.each([
    ['2025-12-05', 'en', 'December 2025'],
    ['2025-12~', 'en', 'December 2025'],
    ['2025-11-30/2025-12-02', 'en', 'November 2025'],
    ['2025', 'en', '2025'],
    ['2025', 'uk', '2025'],
    ['2025', 'ru', '2025'],
    ['2025~', 'en', '2025'],
    ['2025/2026', 'uk', '2025'],
    ['2025-22', 'en', 'summer 2025'],
  ] as const)('%s in %s: %s', (when, language, heading) => {
    expect(headingOf(when, language, translate[language])).toBe(heading)
  })
})
