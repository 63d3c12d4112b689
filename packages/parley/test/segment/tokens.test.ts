import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf } from '../../src/language/key.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'

const TOKENS = `
прем'єр-міністр => прем'єр-міністр
прем’єр-міністр => прем’єр-міністр
премʼєр => премʼєр
О’Брайен => О’Брайен
Д'Арк => Д'Арк
віце-прем’єр-міністр => віце-прем’єр-міністр
Нью-Йорк => Нью-Йорк
19-пунктний план => 19-пунктний план
24-й => 24-й
1990-ті => 1990-ті
COVID-19 => COVID-19
F-16 => F-16
U.S. envoy => U.S. envoy
the E.U. => the E.U.
Delo.ua пише => Delo.ua пише
на Ya.ru. => на Ya.ru .
the envoy's plan => the envoy 's plan
the envoy’s plan => the envoy ’s plan
NATO's => NATO 's
O'Brien's => O'Brien 's
Erdoğan's => Erdoğan 's
it's => it 's
C-SPAN's => C-SPAN 's
the sides' plan => the sides ' plan
didn't => didn't
«США-Украина» => « США - Украина »
«США–Україна» => « США – Україна »
Україна-ЄС => Україна - ЄС
US-Iran talks => US - Iran talks
Ре\u0301чник => Ре\u0301чник
пере\u00ADговори => пере\u00ADговори
05.12.2025, 16:00 => 05.12.2025 , 16:00
5-6 грудня => 5 - 6 грудня
1,5 млн => 1,5 млн
$3,000 => $ 3,000
10% => 10 %
№ 5 => № 5
"Так"... => " Так " ...
Що?! => Що ? !
a…b => a … b
`

describe('tokens', () => {
  test.each(rows(TOKENS))('%s => %s', (text, wanted) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(wanted)
  })

  test.each([
    ['мир', 'lower'],
    ['Мир', 'capital'],
    ['МИР', 'upper'],
    ['М', 'initial'],
    ['Нью-Йорк', 'capital'],
    ['О’Брайен', 'capital'],
    ['RegioNews', 'mixed'],
    ['iPhone', 'mixed'],
    ['19-пунктний', 'lower'],
    ['16:00', 'none'],
    ['—', 'none'],
  ])('%s is %s', (word, shape) => {
    expect(tokenize(word).map((token) => token.shape)).toEqual([shape])
  })

  test('offsets count UTF-16 code units of the text, wherever reading starts', () => {
    const text = '😀 Перша. Друга зустріч'
    const start = text.indexOf('Друга')
    expect(tokenize(text, start, text.length).map((token) => [token.start, token.text])).toEqual([
      [start, 'Друга'],
      [start + 6, 'зустріч'],
    ])
  })

  test('cover all of any text but white space, in order, each with its slice', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        let reached = 0
        for (const token of tokenize(text)) {
          expect(text.slice(reached, token.start).trim()).toBe('')
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.end).toBeGreaterThan(token.start)
          reached = token.end
        }
        expect(text.slice(reached).trim()).toBe('')
      }),
    )
  })
})

describe('the key of a word', () => {
  test.each([
    ['Прем’єр', "прем'єр"],
    ['ПРЕМʼЄР', "прем'єр"],
    ['прем`єр', "прем'єр"],
    ['Ёлка', 'елка'],
    ['Ре\u0301чник', 'речник'],
    ['пере\u00ADговори', 'переговори'],
    ['Нью‑Йорк', 'нью-йорк'],
    ['NATO', 'nato'],
  ])('%s => %s', (word, key) => {
    expect(keyOf(word)).toBe(key)
  })

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(keyOf(keyOf(word))).toBe(keyOf(word))
      }),
    )
  })
})

function rows(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string])
}

/** Any characters, and more of those that the reader treats apart. */
function hostileText(): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    "'",
    '’',
    '-',
    '.',
    '…',
    '«',
    '»',
    '"',
    '\u00AD',
    '\u0301',
    'U.S.',
    'a.b',
    '5-й',
    '\n',
    ' ',
  )
  return fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join(''))
}
