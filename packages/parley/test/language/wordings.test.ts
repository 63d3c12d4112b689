import { expect, test } from 'vitest'
import { createWordings } from '../../src/language/wordings.ts'

const wordings = createWordings(['підтримайте', 'ваш … внесок', 'канал*', 'ча*бот', 'follow us', 'в x', "don't miss"])

test.each([
  ['підтримайте нас', true],
  ['не підтримайтесь', false],
  ['«підтримайте»', true],
  ['по-підтримайте', true],
  ['ваш внесок', true],
  ['ваш щомісячний, внесок', false],
  ['ваш один два три чотири внесок', true],
  ['ваш один два три чотири п’ять внесок', false],
  ['на каналах', true],
  ['на підканалах', false],
  ['канал24', false],
  ['чат-бот', true],
  ['follow  us', false],
  ['they follow us.', true],
  ['ми в x', true],
  ['ми в xi', false],
  ["please don't miss it", true],
  ['', false],
])('%s: %s', (key, wanted) => {
  expect(wordings.in(key)).toBe(wanted)
})

test.each([
  ['follow us', 0, true],
  ['please follow us', 7, true],
  ['please follow us', 0, false],
  ['unfollow us', 2, false],
  ['follow us', 20, false],
])('%s at %i: %s', (key, place, wanted) => {
  expect(wordings.at(key, place)).toBe(wanted)
})
