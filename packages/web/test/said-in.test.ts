import { expect, test } from 'vitest'
import type { Evidence } from '../../parley/src/model/evidence.ts'
import { saidIn } from '../src/statements/saidIn.ts'

const read = (report: string, start: number, quote: string, timing: Evidence['timing'] = 'news'): Evidence => ({
  report,
  start,
  end: start + quote.length,
  quote,
  timing,
  by: 'statement.quotation',
})

test.each([
  ['one part', [read('r-1', 5, 'We are ready')], ['We are ready']],
  [
    'parts that a verb stands between, in order of the text',
    [read('r-1', 40, 'and we will wait'), read('r-1', 5, 'We are ready')],
    ['We are ready', 'and we will wait'],
  ],
  [
    'what other reports bring, and what is told again, is not added',
    [read('r-1', 5, 'We are ready'), read('r-2', 9, 'We were ready'), read('r-1', 90, 'We are ready', 'recap')],
    ['We are ready'],
  ],
  ['nothing', [], []],
])('%s', (_, evidence, said) => {
  expect(saidIn(evidence)).toEqual(said)
})
