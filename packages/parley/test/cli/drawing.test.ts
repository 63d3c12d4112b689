import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, rowsUnder } from '../../src/cli/explain/drawing.ts'
import type { Mark } from '../../src/cli/explain/marks.ts'

const TEXT = 'Ярема Коваль зустрівся з послом Заріччя у Лісоборі.\nThe talks went on.'

describe('a drawing', () => {
  it('puts each mark under its words, as many on a row as have room', () => {
    expect(
      drawn(TEXT, 60, ['Ярема Коваль|person', 'зустрівся|meet', 'послом|office', 'Лісоборі|place', 'talks|meeting']),
    ).toBe(`
Ярема Коваль зустрівся з послом Заріччя у Лісоборі.
╰─ person ─╯             ╰────╯ office    ╰──────╯ place
             ╰─ meet ╯
The talks went on.
    ╰───╯ meeting`)
  })

  it('carries a mark over to the next line, with its label where it begins', () => {
    expect(drawn(TEXT, 24, ['зустрівся з послом Заріччя|meeting'])).toBe(`
Ярема Коваль зустрівся з
     meeting ╰──────────
послом Заріччя у
─────────────╯
Лісоборі.
The talks went on.`)
  })

  it('writes a label inside its mark where it fits, and to the left where the right has no room', () => {
    expect(drawn(TEXT, 52, ['Ярема Коваль зустрівся|meeting.verb', 'Лісоборі|place Лісобор'])).toBe(`
Ярема Коваль зустрівся з послом Заріччя у Лісоборі.
╰─ meeting.verb ─────╯      place Лісобор ╰──────╯
The talks went on.`)
  })

  it('counts columns, not characters: a stress mark takes none', () => {
    expect(drawn('Яре\u0301ма Коваль', 40, ['Коваль|person'])).toBe(`
Яре\u0301ма Коваль
      ╰────╯ person`)
  })

  it('draws a single character', () => {
    expect(drawn('а b', 40, ['b|cue'])).toBe(`
а b
  ╵ cue`)
  })

  it('loses no word of the text, whatever the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = linesOf(text, width).map(({ start, end }) => text.slice(start, end))
        expect(lines.join(' ').replaceAll(/\s+/gu, '')).toBe(text.replaceAll(/\s+/gu, ''))
      }),
    )
  })
})

/** Text and marks as the command draws them. A mark is written `words|label`. */
function drawn(text: string, width: number, marks: readonly string[]): string {
  const placed = marks.map((mark): Mark => {
    const [words = '', label = ''] = mark.split('|')
    const start = text.indexOf(words)
    return { start, end: start + words.length, label, kind: 'word' }
  })
  return linesOf(text, width)
    .flatMap((line) => ['', text.slice(line.start, line.end), ...rowsUnder(text, line, placed, width)])
    .join('\n')
    .replaceAll('\n\n', '\n')
}
