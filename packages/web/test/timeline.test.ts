import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Meeting } from '../../parley/src/model/meeting.ts'
import { dateOfDay } from '../src/dates/edtf.ts'
import { lanesOf } from '../src/chronicle/timeline/lanes.ts'
import { layOutTimeline } from '../src/chronicle/timeline/layout.ts'
import { packRows } from '../src/chronicle/timeline/pack.ts'
import { layOutDays } from '../src/chronicle/timeline/scale.ts'
import { dayTicks, monthTicks, namesYear } from '../src/chronicle/timeline/ticks.ts'
import { makeRecord } from './fixture/record.ts'

const options = { left: 0, width: 900, gap: 30, name: 60, fold: 24, leastPixelsPerDay: 3, mostPixelsPerDay: 44 }
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 90 }))
    .map(([start, days]) => ({ start, end: start + days })),
  { minLength: 1, maxLength: 60 },
)

const monthOf = (day: number): string => dateOfDay(day).toISOString().slice(0, 7)

function meeting(id: string, when: string | null, sides: string[] = ['a', 'b']): Meeting {
  const nothing = { time: null, place: null, participants: [], ordinals: [], issues: [], outcomes: [], evidence: [] }
  return { id, when, sides, status: 'held', medium: 'unknown', independentSources: 1, ...nothing }
}

describe('days in pixels', () => {
  test('a later day is never left of an earlier one', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const scale = layOutDays(list, options)
        const days = list.flatMap((span) => [span.start, span.end]).toSorted((a, b) => a - b)
        const xs = days.map(scale.x)
        expect(xs).toEqual(xs.toSorted((a, b) => a - b))
      }),
    )
  })

  test('what happened lies in a stretch', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const { stretches } = layOutDays(list, options)
        for (const span of list) {
          expect(stretches.some((stretch) => stretch.first <= span.start && span.end <= stretch.last)).toBe(true)
        }
      }),
    )
  })

  test('a long pause is folded, a short one is not', () => {
    const at = (day: number) => ({ start: day, end: day })
    expect(layOutDays([at(0), at(20)], options).stretches).toHaveLength(1)
    expect(layOutDays([at(0), at(200)], options).stretches).toHaveLength(2)
  })

  test('a month that names its year has the room for it', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const scale = layOutDays(list, options)
        const ticks = monthTicks(scale, 60)
        for (const [index, { day, x }] of ticks.entries()) {
          const room = namesYear(day, ticks[index - 1]?.day) ? 60 : 30
          expect((ticks[index + 1]?.x ?? scale.right) - x).toBeGreaterThanOrEqual(room)
        }
      }),
    )
  })

  test('every stretch names a month; one within a month names that', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const scale = layOutDays(list, options)
        const ticks = monthTicks(scale, 60)
        for (const { first, last } of scale.stretches) {
          const named = ticks.filter(({ day }) => first <= day && day <= last).map(({ day }) => monthOf(day))
          const happened = list.filter(({ start }) => first <= start && start <= last)
          const months = happened.flatMap(({ start, end }) => [monthOf(start), monthOf(end)])
          expect(named.length).toBeGreaterThan(0)
          if (new Set(months).size === 1) expect(named).toContain(months[0])
        }
      }),
    )
  })

  test('days get all the room that there is, and no name takes it from those that have it anyway', () => {
    expect(layOutDays([{ start: 0, end: 300 }], options)).toMatchObject({ pixelsPerDay: 3, right: 915 })
    expect(layOutDays([{ start: 10, end: 10 }], { ...options, width: 100 }).right).toBeCloseTo(100, 0)
  })

  test('ticks are in order and inside', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const scale = layOutDays(list, options)
        for (const ticks of [dayTicks(scale), monthTicks(scale, 60)]) {
          const xs = ticks.map((tick) => tick.x)
          expect(xs).toEqual(xs.toSorted((a, b) => a - b))
          expect(xs.every((x) => x >= 0 && x <= scale.right)).toBe(true)
        }
      }),
    )
  })
})

test('no two intervals of a row overlap', () => {
  const intervals = fc.array(
    fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 80 })).map(([from, length]) => ({ from, to: from + length })),
  )
  fc.assert(
    fc.property(intervals, (list) => {
      const rows = packRows(list)
      for (const [i, a] of list.entries()) {
        for (const [j, b] of list.entries()) {
          if (i < j && rows[i] === rows[j]) expect(a.to <= b.from || b.to <= a.from).toBe(true)
        }
      }
    }),
  )
})

describe('lanes', () => {
  test('the order of sides makes no other track; the sideless come last; the rest is gathered', () => {
    const meetings = [
      meeting('1', null, []),
      meeting('2', null, ['a', 'b']),
      meeting('3', null, ['b', 'a']),
      meeting('4', null, ['a', 'c']),
      meeting('5', null, ['c', 'd']),
      meeting('6', null, ['d', 'e']),
    ]
    const seen = lanesOf(meetings, 2).map((lane) => [lane.sides.join(), lane.tracks, lane.meetings.length])
    expect(seen).toEqual([
      ['a,b', 1, 2],
      ['', 3, 3],
      ['', 1, 1],
    ])
  })

  test('every meeting is placed once', () => {
    const { meetings } = makeRecord()
    const placed = layOutTimeline(meetings, { width: 900, lanes: 2 }).lanes.flatMap((lane) => lane.placed)
    expect(placed.map((mark) => mark.meeting.id).toSorted()).toEqual(meetings.map((one) => one.id).toSorted())
  })
})

test('what is known begins and ends with what is dated to a month or better', () => {
  const days = ['2031', '2031-03', '2031-03-12', '2031-06-30', '2031-21', null].map((when, place) =>
    meeting(`${place}`, when),
  )
  const { known, lanes } = layOutTimeline(days, { width: 900, lanes: 5 })
  const placed = new Map(lanes.flatMap((lane) => lane.placed.map((mark) => [mark.meeting.when, mark])))
  expect(known).toEqual({ from: placed.get('2031-03')?.left, to: placed.get('2031-06-30')?.right })
  const vague = layOutTimeline([meeting('1', '2031')], { width: 900, lanes: 5 })
  expect(vague.known).toEqual({ from: vague.left, to: vague.scale.right })
})

test('many undated meetings do not make a lane high: those without room are counted', () => {
  const meetings = Array.from({ length: 30 }, (_, index) => meeting(String(index), null))
  const [lane] = layOutTimeline(meetings, { width: 900, lanes: 5 }).lanes
  expect([lane?.placed.length, lane?.more]).toEqual([7, 23])
})

describe('certainty', () => {
  test.each([
    ['2031-03-12', 'day', false],
    ['2031-03-12~', 'soft', true],
    ['2031-03', 'soft', false],
    ['2031-03~', 'soft', true],
    ['2031-03-12/2031-03-13', 'soft', false],
    ['XXXX-03-12', 'undated', false],
    [null, 'undated', false],
  ] as const)('%s is drawn as %s', (when, certainty, approximate) => {
    const [lane] = layOutTimeline([meeting('1', when)], { width: 900, lanes: 5 }).lanes
    expect(lane?.placed[0]).toMatchObject({ certainty, approximate })
  })

  test('a vague date does not stretch the time line', () => {
    const days = ['2031-03-12', '2031-03-20', '2031'].map((when, index) => meeting(String(index), when))
    expect(layOutTimeline(days, { width: 900, lanes: 5 }).scale.stretches).toHaveLength(1)
    expect(layOutTimeline(days, { width: 900, lanes: 5 }).width).toBeLessThanOrEqual(900)
  })
})
