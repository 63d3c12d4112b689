import { describe, expect, it } from 'vitest'
import { createReader } from '../../../src/read/read.ts'

const reader = createReader()

/** The organisations of a report, each with its names. */
function organizations(language: string, text: string): string[] {
  const given = { language, published: '2026-03-12', title: 'News' }
  const answer = reader.read({ origin: 'case.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
  if ('refusal' in answer) throw new Error(answer.refusal.reason)
  return answer.reading.findings.actors
    .filter(({ kind }) => kind === 'organization')
    .map(({ names }) => [...new Set(Object.values(names).flat())].join('/'))
}

describe('a body and its short form in brackets', () => {
  it.each([
    ['en', 'The Freedom Party (FPÖ) said no. FPÖ wants more.', ['Freedom Party/FPÖ']],
    ['en', 'The Homeland Party (NHP) left the talks. NHP wants a vote.', ['Homeland Party/NHP']],
    ['ru', 'Глава Партии свободы (АПС) Герберт Кикль отказался. В АПС промолчали.', ['Партия свободы/АПС']],
    ['ru', 'Представители Австрийской народной партии (АНП) ушли с переговоров.', ['Австрийская народная партия/АНП']],
    [
      'ru',
      'Лидер Свободной земледельческой партии (СвЗП) Петер Браун уехал. В СвЗП промолчали.',
      ['Свободная земледельческая партия/СвЗП'],
    ],
    ['uk', 'Представники Народної партії (АНП) пішли з перемовин. АНП хоче виборів.', ['Народна партія/АНП']],
    ['uk', 'Глава Партії свободи (АПС) Герберт Кікль відмовився.', ['Партія свободи/АПС']],
    ['uk', 'Угоду підписала Рада фермерів Чилі (CNAC). У CNAC це підтвердили.', ['Рада фермерів Чилі/CNAC']],
    [
      'ru',
      'Соглашение подписал Фронт освобождения острова (FLI). Во FLI это подтвердили.',
      ['Фронт освобождения острова/FLI'],
    ],
    // Far more letters than words.
    [
      'ru',
      'Соглашение подписал Фронт освобождения (PNKMRTD). В PNKMRTD промолчали.',
      ['Фронт освобождения/PNKMRTD', 'PNKMRTD'],
    ],
    // Letters that the name does not open with are those of another body.
    ['en', 'The Freedom Party (GKW) said no.', ['Freedom Party', 'GKW']],
  ])('%s: %s', (language, text, wanted) => {
    expect(organizations(language, text)).toEqual(wanted)
  })
})

describe('a body and the end of its name', () => {
  it.each([
    ['uk', 'Голова Єврокомісії приїхала. У Комісії чекають.', ['Єврокомісія/Комісія']],
    ['ru', 'Глава Еврокомиссии приехала. В Комиссии ждут.', ['Еврокомиссия/Комиссия']],
    ['ru', 'Глава Еврокомиссии приехала. В Миссии ждут.', ['Еврокомиссия', 'Миссия']],
  ])('%s: %s', (language, text, wanted) => {
    expect(organizations(language, text)).toEqual(wanted)
  })
})

describe('a state body without its country is of no outlet that the report names', () => {
  it.each([
    ['ru', 'Об этом сообщает РИА Новости. В МИД промолчали.', ['РИА Новости', 'МИД']],
    ['uk', 'Про це написав Facebook. В Офісі президента мовчать.', ['Facebook', 'Офіс президента']],
  ])('%s: %s', (language, text, wanted) => {
    const known = (name: string): string => wanted.find((one) => name.split('/').includes(one)) ?? name
    expect(organizations(language, text).map(known)).toEqual(wanted)
    const given = { language, published: '2026-03-12', title: 'News' }
    const answer = reader.read({ origin: 'case.txt', bytes: new TextEncoder().encode(text), format: 'text', given })
    const keys = 'refusal' in answer ? [] : answer.reading.findings.actors.map((actor) => actor.known)
    expect(keys).not.toContainEqual(expect.stringMatching(/:[^/]+-(?:foreign-ministry|presidency)$/u))
  })
})
