import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, wrap } from '../../src/export/wrap.ts'

const words = fc.array(fc.stringMatching(/^(?:[a-zа-яїєґ]|\u0301){1,9}$/u), { maxLength: 40 })

describe('wrap', () => {
  it.each([
    ['', 10, ['']],
    ['сторони провели другий раунд', 16, ['сторони провели', 'другий раунд']],
    ['переговорни\u0301ків було шість', 18, ['переговорни\u0301ків', 'було шість']],
    ['a\u001B[2Jb \u202Ec', 20, ['a·[2Jb ·c']],
    ['неподільнеслово та інші', 5, ['неподільнеслово', 'та', 'інші']],
  ])('%s in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('loses no word and fills no line beyond its width but by a single word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (list, width) => {
        const lines = wrap(list.join(' '), width)
        expect(lines.join(' ')).toBe(list.join(' '))
        expect(lines.filter((line) => columnsOf(line) > width && line.includes(' '))).toEqual([])
      }),
    )
  })
})
