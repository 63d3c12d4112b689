import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { firstFrom } from '../../src/model/ascending.ts'
import type { Findings } from '../../src/model/findings.ts'
import { readText } from '../reader/reading.ts'

const ONCE = 30
const TIMES = 4

/** A report in which one minister is quoted so many times. */
function findingsOf(count: number): Findings {
  const quotes = Array.from(
    { length: count },
    (_, place) => `"We will not accept plan number ${place} under any pressure," Minister Erik Berg said on Tuesday.`,
  )
  return readText(quotes.join('\n\n'), { language: 'en', published: '2031-03-05', outlet: 'Herald' }).findings
}

/** How often linking asks for a statement of the report, or for a mention of somebody. Counted, not timed, so that every machine says the same. */
function visits(findings: Findings): number {
  let count = 0
  const counted = <Item>(items: Item[]): Item[] =>
    new Proxy(items, {
      get(target, key, receiver) {
        count++
        return Reflect.get(target, key, receiver) as unknown
      },
    })
  link([
    {
      ...findings,
      statements: counted(findings.statements),
      actors: findings.actors.map((actor) => ({ ...actor, mentions: counted(actor.mentions) })),
    },
  ])
  return count
}

test('linking a report takes as much longer as it is longer', () => {
  const [short, long] = [findingsOf(ONCE), findingsOf(ONCE * TIMES)]
  expect(short.statements.length).toBe(ONCE)
  expect(visits(long)).toBeLessThan(visits(short) * TIMES * 1.25)
})

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [5, 1],
  [6, 3],
  [9, 4],
])('the first that is not less than %i stands at %i', (least, place) => {
  expect(firstFrom([1, 5, 5, 8], least)).toBe(place)
})
