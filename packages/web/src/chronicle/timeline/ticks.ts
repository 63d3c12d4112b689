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

/**
 * Where each month begins, or where a stretch begins within it; those too close to the next are left out. One that names
 * the year, since it is the first of it, needs `room`; the others half of it.
 */
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
  const shown: Tick[] = []
  for (const [index, tick] of ticks.entries()) {
    const needed = namesYear(tick.day, shown.at(-1)?.day) ? room : room / 2
    if ((ticks[index + 1]?.x ?? scale.right) - tick.x >= needed) shown.push(tick)
  }
  return shown
}

/** Whether the name of a month tells its year: where that begins or changes. */
export const namesYear = (day: number, before: number | undefined): boolean =>
  before === undefined || dateOfDay(before).getUTCFullYear() !== dateOfDay(day).getUTCFullYear()

function allDays(scale: Scale): Tick[] {
  return scale.stretches.flatMap((stretch) =>
    Array.from({ length: stretch.last - stretch.first + 1 }, (_, index) => {
      const day = stretch.first + index
      return { day, x: scale.x(day) }
    }),
  )
}
