import { expect, test } from 'vitest'
import { nearestInTime } from '../src/corrections/form/nearestInTime.ts'

const ITEMS = [null, '2031-01-05', '2031-05-04/2031-05-06', '2031-05-20', '2031-06', '2031-05-02/..', 'sometime'].map(
  (when) => ({ when }),
)

test.each([
  ['2031-05-05', ['2031-05-04/2031-05-06', '2031-05-02/..', '2031-05-20', '2031-06', '2031-01-05', null, 'sometime']],
  ['2031-01', ['2031-01-05', '2031-05-02/..', '2031-05-04/2031-05-06', '2031-05-20', '2031-06', null, 'sometime']],
  [null, ITEMS.map(({ when }) => when)],
])('what is nearest to %s comes first', (to, wanted) => {
  expect(nearestInTime(ITEMS, to).map(({ when }) => when)).toEqual(wanted)
})
