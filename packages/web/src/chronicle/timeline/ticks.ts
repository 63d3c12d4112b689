import { dateOfDay, dayNumber } from '../../dates/edtf.ts'
import type { Scale } from './scale.ts'

export interface Tick {
  day: number
  x: number
}

/** Days of the month that are marked, the densest choice that has the room. */
const CHOICES: readonly (readonly number[])[] = [
  Array.from({ length: 31 }, (_, index) => index + 1),
  [1, 5, 10, 15, 20, 25],
  [1, 15],
]
const DISTANCE = [1, 5, 14]
const LEAST_DISTANCE = 22

/** The days to mark under the time line; none when only months have room. */
export function dayTicks(scale: Scale): Tick[] {
  const choice = DISTANCE.findIndex((days) => days * scale.pixelsPerDay >= LEAST_DISTANCE)
  const wanted = CHOICES[choice]
  if (!wanted) return []
  return allDays(scale).filter(({ day }) => wanted.includes(dateOfDay(day).getUTCDate()))
}

/** Where each month begins, or where a stretch begins within it; those too close to the next are left out (the first, which names the year, needs `room`). */
export function monthTicks(scale: Scale, room: number): Tick[] {
  const ticks = scale.stretches.flatMap((stretch) => {
    const starts: Tick[] = [{ day: stretch.first, x: stretch.x }]
    const date = dateOfDay(stretch.first)
    for (let month = date.getUTCMonth() + 2; ; month += 1) {
      const day = dayNumber(date.getUTCFullYear(), month, 1)
      if (day > stretch.last) return starts
      starts.push({ day, x: scale.x(day) })
    }
  })
  return ticks.filter((tick, index) => (ticks[index + 1]?.x ?? scale.right) - tick.x >= (index === 0 ? room : room / 2))
}

function allDays(scale: Scale): Tick[] {
  return scale.stretches.flatMap((stretch) =>
    Array.from({ length: stretch.last - stretch.first + 1 }, (_, index) => {
      const day = stretch.first + index
      return { day, x: scale.x(day) }
    }),
  )
}
