import { expect, test } from 'vitest'
import type { Evidence } from '../../parley/src/model/evidence.ts'
import { saidIn } from '../src/statements/saidIn.ts'

const read = (start: number, quote: string): Evidence => ({
  report: 'r-1',
  start,
  end: start + quote.length,
  quote,
  timing: 'news',
  by: 'statement.quotation',
})

test.each([
  ['one part', [read(5, 'We are ready')], ['We are ready']],
  [
    'parts that a verb stands between, in order of the text',
    [read(40, 'and we will wait'), read(5, 'We are ready')],
    ['We are ready', 'and we will wait'],
  ],
  [
    'what a person corrected, once',
    [read(5, 'We are ready'), { ...read(5, 'We are ready'), by: 'person:Olha' }],
    ['We are ready'],
  ],
  ['nothing', [], []],
])('%s', (_, evidence, said) => {
  expect(saidIn(evidence)).toEqual(said)
})
