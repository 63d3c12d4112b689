import { dateOfDay, dayNumber } from '../../dates/edtf.ts'
import { MARGIN, type Scale, type Stretch } from './scale.ts'

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
 * the year, since it is the first of it, needs `room`; the others half of it. Every stretch names a month: where
 * none has the room, the one in which it begins.
 */
export function monthTicks(scale: Scale, room: number): Tick[] {
  const shown: Tick[] = []
  for (const [index, stretch] of scale.stretches.entries()) {
    const ticks = monthsOf(stretch, scale)
    const end = scale.stretches[index + 1]?.x ?? scale.right
    const before = shown.length
    for (const [place, tick] of ticks.entries()) {
      const needed = namesYear(tick.day, shown.at(-1)?.day) ? room : room / 2
      if ((ticks[place + 1]?.x ?? end) - tick.x >= needed) shown.push(tick)
    }
    if (shown.length === before) shown.push(...ticks.slice(0, 1))
  }
  return shown
}

function monthsOf({ first, last, x }: Stretch, scale: Scale): Tick[] {
  const ticks: Tick[] = [{ day: first, x }]
  const date = dateOfDay(first)
  for (let month = date.getUTCMonth() + 2; ; month += 1) {
    const day = dayNumber(date.getUTCFullYear(), month, 1)
    // A month that begins in the days left free has nothing in it.
    if (day > last - MARGIN) return ticks
    ticks.push({ day, x: scale.x(day) })
  }
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
