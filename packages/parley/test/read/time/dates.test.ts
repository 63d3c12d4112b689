import { describe, expect, test } from 'vitest'
import { createReader } from '../../../src/read/read.ts'

const reader = createReader()

/** The dates of a report, sentence by sentence. */
function dates(language: string, published: string, text: string): (string | null)[][] {
  const read = reader.read({
    origin: 'report.txt',
    bytes: new TextEncoder().encode(`${text}\n`),
    format: 'text',
    given: { language, published },
  })
  if ('refusal' in read) throw new Error(read.refusal.reason)
  return read.reading.report.sentences.map(({ times }) => times.map(({ range }) => range))
}

describe('what was told before', () => {
  test('carries a day from sentence to sentence', () =>
    expect(
      dates('uk', '2025-12-05', 'Делегації зустрілися 20 листопада. Наступного дня вони підписали заяву.'),
    ).toEqual([['2025-11-20'], ['2025-11-21']]))

  test('carries a year that opened a sentence', () =>
    expect(dates('en', '2025-12-05', 'In 2019 they met in Paris. On December 9 they signed.')).toEqual([
      ['2019'],
      ['2019-12-09'],
    ]))

  test('but to no news', () =>
    expect(
      dates(
        'ru',
        '2026-02-04',
        '8 августа 2025 года стороны подписали декларацию. 3 февраля министр назвал ее пустой.',
      ),
    ).toEqual([['2025-08-08'], ['2026-02-03']]))

  test('and not into the next paragraph', () =>
    expect(
      dates('en', '2025-12-05', 'In 2019 they met in Paris.\n\nOn November 9 they signed another statement.'),
    ).toEqual([['2019'], ['2025-11-09']]))

  test('bounds do not', () =>
    expect(dates('en', '2025-12-05', 'They have met since 2014. The next day they parted.')).toEqual([
      ['2014/..'],
      [null],
    ]))
})

describe('the tense of the clause', () => {
  test.each([
    ['en', 'They said on Tuesday that they would sign on Monday.', ['2025-12-02', '2025-12-08']],
    ['en', "The premier's announcement on Tuesday that he will visit was welcome.", ['2025-12-02']],
    ['en', 'The bodies would be returned on Sunday.', ['2025-12-07']],
    ['en', "Ahead of Monday's talks the ministry was silent.", ['2025-12-08']],
    ['uk', 'Він заявив у вівторок, що в понеділок прибуде посланець.', ['2025-12-02', '2025-12-08']],
    ['uk', 'Посередники, які прилетіли в понеділок, зустрінуться у вівторок.', ['2025-12-01', '2025-12-09']],
    ['ru', 'Производство будет восстановлено во вторник.', ['2025-12-09']],
    ['ru', 'Раунд, который должен был начаться во вторник, сорвался.', ['2025-12-02']],
  ])('%s: %s', (language, text, wanted) => expect(dates(language, '2025-12-05', text).flat()).toEqual(wanted))
})
