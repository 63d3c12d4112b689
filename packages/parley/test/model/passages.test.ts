import { expect, test } from 'vitest'
import { type CorrectionAction, passagesIn } from '../../src/model/correction.ts'

const passage = (report: string) => ({ report, start: 0, end: 4, quote: 'talk', before: '', after: 's' })
const [one, other, third] = [passage('one'), passage('other'), passage('third')]

test.each<[string, CorrectionAction, string[]]>([
  ['a copy names none', { action: 'copy', report: 'one', of: 'other' }, []],
  ['a join names each', { action: 'join', noun: 'meeting', passages: [one, other] }, ['one', 'other']],
  [
    'what is put into a list names the thing, whom, and what tells it',
    {
      action: 'put',
      noun: 'meeting',
      passage: one,
      field: 'participants',
      value: { passage: other },
      evidence: third,
    },
    ['one', 'other', 'third'],
  ],
])('%s', (_, action, reports) => {
  expect(passagesIn(action).map(({ report }) => report)).toEqual(reports)
})
