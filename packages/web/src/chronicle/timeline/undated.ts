import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import type { PlacedMeeting } from './layout.ts'

/** How wide the place of the undated is, and its distance from the days. */
const STEP = 22
const IN_ROW = 4
export const UNDATED_GAP = 28
export const UNDATED_WIDTH = IN_ROW * STEP

/** However few rows a lane has, so many are there for its undated meetings. */
const LEAST_ROWS = 2

interface Undated {
  placed: PlacedMeeting[]
  /** How many have no room; they stand in the list. */
  more: number
}

/** Sets the undated meetings of a lane in rows beside its days, as many as have room in its height. */
export function placeUndated(meetings: readonly Meeting[], place: { x: number; rows: number }): Undated {
  const room = Math.max(LEAST_ROWS, place.rows) * IN_ROW
  // The last place is for the number of those that have none.
  const shown = meetings.length > room ? meetings.slice(0, room - 1) : meetings
  const placed = shown.map((meeting, index): PlacedMeeting => {
    const left = place.x + (index % IN_ROW) * STEP
    return {
      meeting,
      certainty: 'undated',
      approximate: false,
      left,
      right: left + STEP,
      y: Math.floor(index / IN_ROW),
    }
  })
  return { placed, more: meetings.length - shown.length }
}

/** Where the number of those without room stands. */
export function moreX(x: number): number {
  return x + (IN_ROW - 0.5) * STEP
}
