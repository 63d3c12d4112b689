import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { parseEdtf, type Span } from '../../dates/edtf.ts'
import { type Lane, lanesOf } from './lanes.ts'
import { packRows } from './pack.ts'
import { layOutDays, type Scale } from './scale.ts'
import { placeUndated, UNDATED_GAP, UNDATED_WIDTH } from './undated.ts'

/** How a meeting stands on the time line: `day` exactly, `soft` somewhere within, `undated` apart from it. */
export type Certainty = 'day' | 'soft' | 'undated'

export interface PlacedMeeting {
  meeting: Meeting
  certainty: Certainty
  approximate: boolean
  /** Left and right edge of the days it may mean, and the middle of its row. */
  left: number
  right: number
  y: number
}

export interface PlacedLane {
  lane: Lane
  top: number
  /** How far below the top the rows of marks begin. */
  head: number
  height: number
  placed: PlacedMeeting[]
  /** How many undated meetings have no room here. */
  more: number
}

export interface TimelineLayout {
  scale: Scale
  lanes: PlacedLane[]
  width: number
  height: number
  /** Where the place of the undated begins; null when all are dated. */
  undatedX: number | null
  /** Where the days begin: after the names of the lanes when those stand beside, else 0. */
  left: number
  /** From the first to the last of what is dated to a month or better; all days where nothing is. */
  known: { from: number; to: number }
}

export const ROW = 22
/** What the name of a month with its year needs. */
export const MONTH_ROOM = 64
export const AXIS = 34
/** Names of lanes stand above the marks, or, where there is room, beside them. */
const HEAD_ABOVE = 20
const HEAD_BESIDE = 4
const LANE_FOOT = 4
const BESIDE = 204
const ROOM_FOR_BESIDE = 720
const MARK = 9
/** About a day is drawn this wide at least, so that it does not look like the day. */
const LEAST_HATCHED = 34
/** A date vaguer than this many days does not stretch the time line; it is cut to what is drawn. */
const VAGUE = 100
const MONTH = 31

/** Lays out lanes, rows and marks for a width in pixels. */
export function layOutTimeline(
  meetings: readonly Meeting[],
  options: { width: number; lanes: number },
): TimelineLayout {
  const dated = new Map(meetings.map((meeting) => [meeting, datedSpan(meeting)]))
  const undated = meetings.filter((meeting) => !dated.get(meeting))
  const undatedWidth = undated.length > 0 ? UNDATED_GAP + UNDATED_WIDTH : 0
  const spans = [...dated.values()].filter((span) => span !== null)
  const precise = spans.filter((span) => span.end - span.start <= VAGUE)
  const beside = options.width >= ROOM_FOR_BESIDE
  const left = beside ? BESIDE : 0
  const head = beside ? HEAD_BESIDE : HEAD_ABOVE
  const scale = layOutDays(precise.length > 0 ? precise : spans, {
    left,
    width: options.width - undatedWidth - left,
    gap: 30,
    name: MONTH_ROOM,
    fold: 24,
    leastPixelsPerDay: 3,
    mostPixelsPerDay: 44,
  })
  const undatedX = undated.length > 0 ? scale.right + UNDATED_GAP : null
  let top = AXIS
  const lanes = lanesOf(meetings, options.lanes).map((lane) => {
    const { placed, more } = placeLane(lane, dated, scale, undatedX ?? 0)
    const rows = Math.max(1, ...placed.map((mark) => mark.y + 1))
    const height = head + rows * ROW + LANE_FOOT
    const moved = placed.map((mark) => ({ ...mark, y: top + head + mark.y * ROW + ROW / 2 }))
    const result = { lane, top, head, height, placed: moved, more }
    top += height
    return result
  })
  const known = knownOf(lanes, dated) ?? { from: left, to: scale.right }
  return { scale, lanes, width: scale.right + undatedWidth, height: top, undatedX, left, known }
}

function knownOf(
  lanes: readonly PlacedLane[],
  dated: ReadonlyMap<Meeting, DatedSpan | null>,
): TimelineLayout['known'] | null {
  const close = lanes.flatMap(({ placed }) =>
    placed.filter(({ meeting }) => {
      const span = dated.get(meeting)
      return span && span.end - span.start < MONTH
    }),
  )
  if (close.length === 0) return null
  return close.reduce(({ from, to }, mark) => ({ from: Math.min(from, mark.left), to: Math.max(to, mark.right) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  })
}

type DatedSpan = { start: number; end: number; span: Span }

function datedSpan(meeting: Meeting): DatedSpan | null {
  const span = meeting.when ? parseEdtf(meeting.when) : null
  const start = span?.start ?? span?.end
  const end = span?.end ?? span?.start
  return span && start != null && end != null ? { start, end: Math.max(start, end), span } : null
}

/** Marks of a lane with `y` as the number of the row. */
function placeLane(
  lane: Lane,
  dated: ReadonlyMap<Meeting, DatedSpan | null>,
  scale: Scale,
  undatedX: number,
): Pick<PlacedLane, 'placed' | 'more'> {
  const onLine = lane.meetings.filter((meeting) => dated.get(meeting))
  const placed = onLine.map((meeting) => placeDated(meeting, dated.get(meeting) as DatedSpan, scale))
  const rows = packRows(
    placed.map((mark) => {
      const middle = (mark.left + mark.right) / 2
      return { from: Math.min(mark.left, middle - MARK), to: Math.max(mark.right, middle + MARK) + 2 }
    }),
  )
  const apart = placeUndated(
    lane.meetings.filter((meeting) => !dated.get(meeting)),
    { x: undatedX, rows: Math.max(0, ...rows) + 1 },
  )
  return {
    placed: [...placed.map((mark, index) => ({ ...mark, y: rows[index] ?? 0 })), ...apart.placed],
    more: apart.more,
  }
}

function placeDated(meeting: Meeting, { start, end, span }: DatedSpan, scale: Scale): PlacedMeeting {
  const exact = span.precision === 'day' && !span.approximate
  const widening = span.approximate ? Math.max(0, LEAST_HATCHED - (scale.x(end + 1) - scale.x(start))) / 2 : 0
  return {
    meeting,
    certainty: exact ? 'day' : 'soft',
    approximate: span.approximate,
    left: scale.x(start) - widening,
    right: scale.x(end + 1) + widening,
    y: 0,
  }
}
