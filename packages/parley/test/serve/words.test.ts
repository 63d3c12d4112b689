import { expect, test } from 'vitest'
import { matcher, searchText } from '../../src/serve/words.ts'

const cases: [string, string, boolean][] = [
  ['', 'що завгодно', true],
  ['…', 'що завгодно', true],
  ['полонен', 'обмін полоненими', true],
  ['ПОЛОНЕН обм', 'обмін полоненими', true],
  ['лоненими', 'обмін полоненими', false],
  ['обмін землею', 'обмін полоненими', false],
  ["п'ят", 'П’ять пунктів', true],
  ['пять', 'п’ять пунктів', false],
  ['переговор', 'перегово\u0301ри', true],
  ['еще', 'Ещё раз', true],
  ['28', 'план из 28 пунктов', true],
]
test.each(cases)('"%s" in «%s»: %s', (query, text, found) => {
  expect(matcher(query)(searchText([text]))).toBe(found)
})

test('words may stand in different texts, but none reaches over two', () => {
  expect(matcher('глава обмін')(searchText(['глава делегації', 'обмін полоненими']))).toBe(true)
  expect(matcher('делегаціїобмін')(searchText(['глава делегації', 'обмін полоненими']))).toBe(false)
})
