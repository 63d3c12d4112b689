import { expect, test } from 'vitest'
import { poolLanguages } from '../languages.ts'
import { detail, right } from '../measure/figure.ts'
import { reachedBy } from '../reached.ts'
import { drawLanguages } from '../report/languages.ts'

const scoreOf = (part: number, whole: number) => ({
  overall: part / whole,
  figures: [right('meetings', part, whole), detail(right('status', 1, whole)), right('roles', 1, 1)],
  errors: [],
})
const first = {
  name: 'first',
  score: scoreOf(5, 10),
  languages: [{ language: 'uk', score: scoreOf(5, 10), reports: 2 }],
}
const second = {
  name: 'second',
  score: scoreOf(20, 20),
  languages: [
    { language: 'uk', score: scoreOf(10, 10), reports: 1 },
    { language: 'en', score: scoreOf(8, 10), reports: 3 },
  ],
}
const pooled = poolLanguages([first.languages, second.languages])

test('a language is measured over all negotiations that have reports in it', () => {
  expect(pooled.map(({ language, score, reports }) => [language, score.figures[0]?.value, reports])).toEqual([
    ['uk', 0.75, 3],
    ['en', 0.8, 3],
  ])
})

test('the table of languages has their main lines side by side, and their means', () => {
  const table = drawLanguages(pooled.map((one) => ({ half: 'unseen', ...one })))
  expect(table).toMatch(/unseen uk\s+unseen en/u)
  expect(table).toMatch(/meetings\s+75\.0\s+20\s+80\.0\s+10/u)
  expect(table).toMatch(/mean of the main lines \(n: reports\)\s+87\.5\s+3\s+90\.0\s+3/u)
  expect(table).not.toContain('status')
})

test('floors hold the main lines of a half that rest on enough, and the mean of each language', () => {
  const half = { name: 'unseen', open: false, title: '', reports: '', golds: '' } as const
  expect(reachedBy({ half, scored: [first, second] })).toEqual({
    unseen: { meetings: (0.5 * 10 + 20) / 30, 'mean of the main lines': (25 / 30 + 1) / 2 },
    'unseen uk': { 'mean of the main lines': 0.875 },
    'unseen en': { 'mean of the main lines': 0.9 },
  })
  expect(reachedBy({ half, scored: [] })).toEqual({})
})
