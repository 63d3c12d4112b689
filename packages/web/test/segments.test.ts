import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surroundings } from '../src/evidence/surroundings.ts'
import { parsePlace } from '../src/reports/search.ts'
import { paragraphsOf, segmentsOf } from '../src/reports/segments.ts'

const ranges = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -2, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length })),
)
const text = fc.string({ unit: fc.constantFrom('а', 'b', ' ', '\n', '😀'), maxLength: 50 })

describe('segments of a text', () => {
  test('are the whole text, in order, whatever the marks', () => {
    fc.assert(
      fc.property(text, ranges, (words, marks) => {
        const segments = segmentsOf(words, marks, [])
        expect(segments.map((segment) => words.slice(segment.start, segment.end)).join('')).toBe(words)
      }),
    )
  })

  test('are under a mark exactly where the mark is', () => {
    fc.assert(
      fc.property(text, ranges, (words, marks) => {
        for (const segment of segmentsOf(words, marks, [])) {
          const over = marks.flatMap((mark, index) =>
            mark.start <= segment.start && mark.end >= segment.end && mark.end > mark.start ? [index] : [],
          )
          expect(segment.marks.toSorted((a, b) => a - b)).toEqual(over)
        }
      }),
    )
  })

  test('overlapping marks are cut where one begins or ends', () => {
    const marks = [
      { start: 0, end: 5 },
      { start: 3, end: 8 },
    ]
    expect(segmentsOf('0123456789', marks, []).map(({ start, end, marks: over }) => [start, end, over])).toEqual([
      [0, 3, [0]],
      [3, 5, [0, 1]],
      [5, 8, [1]],
      [8, 10, []],
    ])
  })

  test('what is not the report has its kind', () => {
    const segments = segmentsOf('news\nadvert', [], [{ start: 5, end: 11, kind: 'advert' }])
    expect(paragraphsOf('news\nadvert', segments).map((paragraph) => paragraph.map((run) => run.notBody))).toEqual([
      [null],
      ['advert'],
    ])
  })

  test('a long text with many marks is cut at each of them', () => {
    const long = 'word '.repeat(60_000)
    const marks = Array.from({ length: 20_000 }, (_, index) => ({ start: index * 15, end: index * 15 + 4 }))
    expect(segmentsOf(long, marks, [])).toHaveLength(2 * marks.length)
  })
})

test.each([
  ['12-40', { start: 12, end: 40 }],
  ['40-12', null],
  ['7-7', null],
  ['-1-4', null],
  ['a-b', null],
  [undefined, null],
])('the place %s', (at, place) => {
  expect(parsePlace(at)).toEqual(place)
})

test('the words around a passage stay in its paragraph and are cut at a space', () => {
  const before = 'x'.repeat(20).concat(' ').repeat(10)
  const words = `first paragraph\n${before}HERE, then\nlast`
  const start = words.indexOf('HERE')
  const around = surroundings(words, { start, end: start + 4 })
  expect(around.before).toMatch(/^… x{20} /u)
  expect(around.after).toBe(', then')
})
