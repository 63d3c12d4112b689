import { expect, test } from 'vitest'
import type { Fetched } from '../../../src/acquire/web/fetch.ts'
import { createRobots } from '../../../src/acquire/web/robots.ts'
import { createTurns } from '../../../src/acquire/web/turns.ts'

const page = (text: string): Fetched => ({
  outcome: 'page',
  address: '',
  bytes: new TextEncoder().encode(text),
  contentType: null,
  validators: {},
})
const trouble = (reason: string): Fetched => ({ outcome: 'trouble', address: '', reason, again: null })
const RULES = 'User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n'

const cases: [string, Fetched, string, RegExp | null][] = [
  ['lets what it does not name', page(RULES), '/talks', null],
  ['closes what it names', page(RULES), '/private/1', /closed to programs/u],
  ['closes nothing where it is missing', { outcome: 'gone', address: '', reason: '' }, '/private/1', null],
  ['closes nothing where it is refused', trouble('was refused by the server (403)'), '/talks', null],
  [
    'closes all where the server fails',
    trouble('was refused by the server (503)'),
    '/talks',
    /may not be asked: the robots/u,
  ],
  [
    'closes all where it cannot be reached',
    trouble('does not answer'),
    '/talks',
    /may not be asked: the robots\.txt of its site/u,
  ],
]
test.each(cases)('robots.txt %s', async (_, answer, path, wanted) => {
  const refusal = await createRobots({ fetch: async () => answer }).refusal(`https://news.example${path}`)
  if (wanted === null) expect(refusal).toBeNull()
  else expect(refusal).toMatch(wanted)
})

test('robots.txt is asked for once a day, and again at once where it failed', async () => {
  const asked: string[] = []
  let [time, answer] = [0, trouble('does not answer')]
  const robots = createRobots(
    {
      fetch: async (address) => {
        asked.push(address)
        return answer
      },
    },
    () => time,
  )
  await robots.refusal('https://news.example/a')
  answer = page(RULES)
  expect(await robots.refusal('https://news.example/b')).toBeNull()
  expect(await robots.delay('https://news.example/c')).toBe(7)
  expect(asked).toHaveLength(2)
  time = 25 * 60 * 60 * 1000
  await robots.refusal('https://news.example/d')
  expect(asked).toEqual(Array(3).fill('https://news.example/robots.txt'))
})

test('one host is asked one thing at a time, with a pause, and does not keep others waiting', async () => {
  const turns = createTurns()
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 30))
    events.push(`${name} ends`)
    if (name === 'a1') throw new Error('failed')
  }
  const all = await Promise.allSettled([
    turns.take('a', 20, work('a1')),
    turns.take('a', 20, work('a2')),
    turns.take('b', 20, work('b1')),
  ])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(events.filter((event) => event.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends'])
  expect(events.indexOf('b1 begins')).toBeLessThan(events.indexOf('a1 ends'))
})
