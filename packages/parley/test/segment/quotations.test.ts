import { describe, expect, test } from 'vitest'
import { quotations } from '../../src/read/segment/quotations.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'

/** What stands between brackets is a quotation; one that never closes ends with ⋯. */
const QUOTATIONS: [what: string, text: string, wanted: string[]][] = [
  ['angle marks', 'Він сказав: «Так».', ['Так']],
  ['several', '«А», «Б» і «В»', ['А', 'Б', 'В']],
  ['curly marks', '“Yes,” he said. “No.”', ['Yes,', 'No.']],
  ['low and high marks', '„Так“, „ні“', ['Так', 'ні']],
  ['straight marks', '"One" and "two"', ['One', 'two']],
  ['straight marks after a bracket and a dash', '("One") —"Two"', ['One', 'Two']],
  ['a name in straight marks', 'готель "Лісовий", "Гірський"', ['Лісовий', 'Гірський']],
  ['nested, the same marks', '«Зовні «всередині» знову»', ['Зовні «всередині» знову']],
  ['nested, curly in angle', '«Перша “друга” третя»', ['Перша “друга” третя']],
  ['nested, low in angle', '«Він каже: „ні“, — і пішов»', ['Він каже: „ні“, — і пішов']],
  ['nested, angle in straight', '"Straight «inner» end"', ['Straight «inner» end']],
  ['nested, curly in curly', '“A “nested” b”', ['A “nested” b']],
  ['nested, single in curly', '“One ‘two’ three”', ['One ‘two’ three']],
  ['single marks around words in small letters', 'It was ‘a step forward’ and “fair”.', ['a step forward', 'fair']],
  ['straight single marks', "Lima is 'ready to sign' it", ['ready to sign']],
  ['single marks closed before the comma', '‘We will not sign’, he said.', ['We will not sign']],
  ['an owner in single marks', '‘The workers’ demands are fair,’ she said.', ['The workers’ demands are fair,']],
  ['a plural that closes single marks', 'called it ‘an insult to nurses’ and left', ['an insult to nurses']],
  ['owners only', 'The miners’ and the drivers’ unions met the owners’ team', []],
  ['years and short words', "In the ’90s he waited 'til the sides' answer came", []],
  ['single marks around curly', '‘He said, “Yes”, and left,’ she said', ['He said, “Yes”, and left,']],
  ['single marks that never close', 'He came ‘alone to the talks', []],
  ['a mixed pair: low and straight', '„Низ" кінець', ['Низ']],
  ['a mixed pair: low and right curly', '„Низ” кінець', ['Низ']],
  ['a mixed pair: curly and straight', '“Top" end', ['Top']],
  ['inches are no quotation', '5" gun and "quote"', ['quote']],
  ['nothing inside', '«» "" “”', []],
  ['unclosed: goes on in the next paragraph', '«Немає кінця і далі йде текст', ['Немає кінця і далі йде текст⋯']],
  ['unclosed, straight', '"Unclosed here goes on', ['Unclosed here goes on⋯']],
  ['closed after none was opened', 'Так» і ні', []],
]

describe('quotations', () => {
  test.each(QUOTATIONS)('%s: %s', (_what, text, wanted) => {
    const found = quotations(tokenize(text))
    expect(found.map(({ start, end, closed }) => `${text.slice(start, end)}${closed ? '' : '⋯'}`)).toEqual(wanted)
  })
})
