import { dateOfDay } from '../../dates/edtf.ts'

/** A stretch of days that is drawn without a break. Both days included; `x` and `width` in pixels. */
export interface Stretch {
  first: number
  last: number
  x: number
  width: number
}

export interface Scale {
  stretches: Stretch[]
  pixelsPerDay: number
  /** Where the last stretch ends. */
  right: number
  /** The left edge of a day; a day in no stretch is put at the nearest edge of one. */
  x: (day: number) => number
}

export interface ScaleOptions {
  /** Where the first stretch begins. */
  left: number
  /** Pixels to fill. */
  width: number
  /** Pixels for a stretch of time in which nothing is known to have happened; more where a name needs them. */
  gap: number
  /** Pixels for the name of the month in which a stretch first tells something, with its year. */
  name: number
  /** A pause longer than this many days is folded. */
  fold: number
  leastPixelsPerDay: number
  mostPixelsPerDay: number
}

/** Days left free around what happened. */
export const MARGIN = 2

/**
 * Lays days out in pixels; long pauses are folded so that what happened has the room. However short a stretch is, its
 * month can be named.
 */
export function layOutDays(spans: readonly { start: number; end: number }[], options: ScaleOptions): Scale {
  const joined = joinSpans(spans, options.fold)
  const pixelsPerDay = mostThatFits(joined, options)
  let x = options.left
  const stretches = joined.map((span) => {
    const stretch = { ...span, x, width: daysOf(span) * pixelsPerDay }
    x += Math.max(stretch.width + options.gap, roomForName(span, options.name, pixelsPerDay))
    return stretch
  })
  const last = stretches.at(-1)
  return {
    stretches,
    pixelsPerDay,
    right: last ? last.x + Math.max(last.width, roomForName(last, options.name, pixelsPerDay)) : options.left,
    x: (day) => position(stretches, day, pixelsPerDay),
  }
}

type Days = Pick<Stretch, 'first' | 'last'>

const daysOf = ({ first, last }: Days): number => last - first + 1

/** From the beginning of a stretch: the days before the month in which something happens first, and its name. */
function roomForName({ first }: Days, name: number, pixelsPerDay: number): number {
  const before = dateOfDay(first + MARGIN).getUTCDate() - 1
  return Math.max(0, MARGIN - before) * pixelsPerDay + name
}

/** The most pixels a day, between the least and the most, with which all days have room; the least where they have none. */
function mostThatFits(
  joined: readonly Days[],
  { width, gap, name, leastPixelsPerDay, mostPixelsPerDay }: ScaleOptions,
): number {
  const lengthAt = (pixels: number): number =>
    joined.reduce((sum, span, place) => {
      const after = place < joined.length - 1 ? gap : 0
      return sum + Math.max(daysOf(span) * pixels + after, roomForName(span, name, pixels))
    }, 0)
  if (lengthAt(mostPixelsPerDay) <= width) return mostPixelsPerDay
  let [fits, exceeds] = [leastPixelsPerDay, mostPixelsPerDay]
  while (exceeds - fits > 0.01) {
    const middle = (fits + exceeds) / 2
    if (lengthAt(middle) <= width) fits = middle
    else exceeds = middle
  }
  return fits
}

function joinSpans(spans: readonly { start: number; end: number }[], fold: number): { first: number; last: number }[] {
  const joined: { first: number; last: number }[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const first = span.start - MARGIN
    const last = span.end + MARGIN
    const before = joined.at(-1)
    if (before && first - before.last <= fold) before.last = Math.max(before.last, last)
    else joined.push({ first, last })
  }
  return joined
}

function position(stretches: readonly Stretch[], day: number, pixelsPerDay: number): number {
  let x = stretches[0]?.x ?? 0
  for (const stretch of stretches) {
    if (day < stretch.first) return stretch.x
    x = stretch.x + Math.min(stretch.width, (day - stretch.first) * pixelsPerDay)
    if (day <= stretch.last) return x
  }
  return x
}
