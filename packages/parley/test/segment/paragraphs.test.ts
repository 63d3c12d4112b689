import { describe, expect, test } from 'vitest'
import type { NotBody } from '../../src/model/report.ts'
import { paragraphs } from '../../src/read/segment/paragraphs.ts'

describe('paragraphs', () => {
  test('are the lines of the text; a heading closes with no stop, a bullet opens with a mark', () => {
    expect(
      lines(`Делегації зустрілися у Відні.

Що відомо про зустріч
Вона тривала дві години.
• перший пункт
- другий пункт
2) третій пункт
Далі буде`),
    ).toEqual([
      'Делегації зустрілися у Відні.',
      '# Що відомо про зустріч',
      'Вона тривала дві години.',
      '* перший пункт',
      '* другий пункт',
      '* третій пункт',
      'Далі буде',
    ])
  })

  test('a number with a stop inside opens no bullet', () => {
    expect(lines('16.00 почали.\n2025 рік минув.')).toEqual(['16.00 почали.', '2025 рік минув.'])
  })

  test('the last line heads nothing, and a long line is no heading', () => {
    expect(lines(`Початок\n${'слово '.repeat(30)}\nКінець`)).toEqual([
      '# Початок',
      'слово '.repeat(30).trim(),
      'Кінець',
    ])
  })

  test.each([
    ['a whole line', 'Перше.\nЧитайте також\nДруге.', ['Читайте також'], ['Перше.', 'Друге.']],
    ['the end of a line', 'Перше. Реклама\nДруге.', ['Реклама'], ['Перше.', 'Друге.']],
    ['the middle of a line', 'Перше. Реклама. Далі.', ['Реклама.'], ['Перше.', 'Далі.']],
    ['two in one line', 'А. xx Б. yy В.', ['xx', 'yy'], ['А.', 'Б.', 'В.']],
    ['over several lines', 'А.\nxx\nyy\nБ.', ['xx\nyy'], ['А.', 'Б.']],
    ['the first and the last', 'xx\nА.\nyy', ['xx', 'yy'], ['А.']],
    ['everything', 'xx', ['xx'], []],
  ])('leave out what is not body: %s', (_what, text, marked, wanted) => {
    const notBody = marked.map((part): NotBody => {
      const start = text.indexOf(part)
      return { start, end: start + part.length, kind: 'advert' }
    })
    expect(paragraphs(text, notBody).map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
  })

  test('an empty text has none', () => {
    expect(paragraphs('', [])).toEqual([])
    expect(paragraphs(' \n\t\n', [])).toEqual([])
  })
})

/** Paragraphs as lines: `#` before a heading, `*` before a bullet. */
function lines(text: string): string[] {
  return paragraphs(text, []).map(
    ({ start, end, heading, bullet }) => `${heading ? '# ' : ''}${bullet ? '* ' : ''}${text.slice(start, end)}`,
  )
}
