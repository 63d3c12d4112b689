import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { sidesKnown } from '../parties.ts'

/** Meetings of the same set of sides. */
export interface Lane {
  key: string
  /** Ids of the sides, as the first meeting has them; empty when no side is named or when the lane holds the rest. */
  sides: string[]
  /** How many tracks the lane gathers: 1, or more in the lane of the rest. */
  tracks: number
  meetings: Meeting[]
}

/**
 * Puts meetings into lanes by track, the busiest first, those without a named side last.
 * Beyond `most` lanes the smallest are gathered into one.
 */
export function lanesOf(meetings: readonly Meeting[], most: number): Lane[] {
  const lanes = new Map<string, Lane>()
  for (const meeting of meetings) {
    const sides = sidesKnown(meeting)
    const key = sides.toSorted().join(' ')
    let lane = lanes.get(key)
    if (!lane) {
      lane = { key, sides, tracks: 1, meetings: [] }
      lanes.set(key, lane)
    }
    lane.meetings.push(meeting)
  }
  const sideless = lanes.get('')
  const named = [...lanes.values()]
    .filter((lane) => lane.sides.length > 0)
    .toSorted((a, b) => b.meetings.length - a.meetings.length || (a.key < b.key ? -1 : 1))
  const kept = named.length > most ? named.slice(0, most - 1) : named
  const rest = named.slice(kept.length)
  if (rest.length > 0) {
    kept.push({ key: 'rest', sides: [], tracks: rest.length, meetings: rest.flatMap((lane) => lane.meetings) })
  }
  return sideless ? [...kept, sideless] : kept
}
