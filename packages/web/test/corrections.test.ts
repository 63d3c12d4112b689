import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../parley/src/model/evidence.ts'
import { placesByReport, placesTogether } from '../src/corrections/correctable.ts'
import { findWords } from '../src/corrections/form/findWords.ts'

const text = 'Сторони обговорили м’яку по\u00ADзицію.\nСторони зустрінуться знову в «Лімі».'
const found = (words: string) => findWords({ id: 'r-1', text }, words, null)

describe('words of a report', () => {
  test.each([
    ['as they stand there', 'зустрінуться знову', 'зустрінуться знову'],
    ['with spaces around them', '  зустрінуться  знову ', 'зустрінуться знову'],
    ['with another apostrophe', "обговорили м'яку", 'обговорили м’яку'],
    ['with other quotation marks', 'в "Лімі"', 'в «Лімі»'],
    ['without a soft hyphen', 'позицію', 'по\u00ADзицію'],
    ['over the end of a paragraph', 'позицію.\n\nСторони зустрінуться', 'по\u00ADзицію.\nСторони зустрінуться'],
    ['with signs that mean something in patterns', 'Лімі».', 'Лімі».'],
  ])('are found %s', (_, words, quote) => {
    const start = text.indexOf(quote)
    expect(found(words)).toEqual({ place: { report: 'r-1', start, end: start + quote.length, quote } })
  })

  test('are counted where they stand nowhere, or more than once', () => {
    expect(found('Сторони')).toEqual({ times: 2 })
    expect(found('згода')).toEqual({ times: 0 })
    expect(found('   ')).toEqual({ times: 0 })
  })

  test('are those that were marked, wherever else they stand', () => {
    const marked = { report: 'r-1', start: 36, end: 43, quote: 'Сторони' }
    expect(findWords({ id: 'r-1', text }, 'Сторони', marked)).toEqual({ place: marked })
  })
})

const evidence = (report: string, quote: string, by = 'meeting.meet'): Evidence => ({
  report,
  start: 0,
  end: quote.length,
  quote,
  by,
  timing: 'news',
})

describe('places', () => {
  test('are those that a rule read; of what a person added, those', () => {
    const [read, byHand] = [evidence('r-1', 'met'), evidence('r-2', 'they met', 'person:Olha')]
    expect([...placesByReport([byHand, read]).keys()]).toEqual(['r-1'])
    expect([...placesByReport([byHand]).keys()]).toEqual(['r-2'])
  })

  test('of a thing and of somebody are of one report where one tells of both', () => {
    const things = placesByReport([evidence('r-1', 'met'), evidence('r-2', 'they met')])
    const inBoth = placesTogether(things, [evidence('r-3', 'Oslo'), evidence('r-2', 'Bergen')])
    expect([inBoth?.thing.report, inBoth?.actor.quote]).toEqual(['r-2', 'Bergen'])
    const apart = placesTogether(things, [evidence('r-3', 'Oslo')])
    expect([apart?.thing.report, apart?.actor.report]).toEqual(['r-1', 'r-3'])
    expect(placesTogether(things, [])).toBeNull()
  })
})
