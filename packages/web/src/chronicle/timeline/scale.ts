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
  /** Pixels for a stretch of time in which nothing is known to have happened. */
  gap: number
  /** A pause longer than this many days is folded. */
  fold: number
  leastPixelsPerDay: number
  mostPixelsPerDay: number
}

/** Days left free around what happened. */
const MARGIN = 2

/** Lays days out in pixels; long pauses are folded so that what happened has the room. */
export function layOutDays(spans: readonly { start: number; end: number }[], options: ScaleOptions): Scale {
  const joined = joinSpans(spans, options.fold)
  const days = joined.reduce((sum, span) => sum + span.last - span.first + 1, 0)
  const gaps = Math.max(0, joined.length - 1) * options.gap
  const wanted = days > 0 ? (options.width - gaps) / days : options.leastPixelsPerDay
  const pixelsPerDay = Math.min(options.mostPixelsPerDay, Math.max(options.leastPixelsPerDay, wanted))
  let x = options.left
  const stretches = joined.map((span) => {
    const stretch = { ...span, x, width: (span.last - span.first + 1) * pixelsPerDay }
    x += stretch.width + options.gap
    return stretch
  })
  return {
    stretches,
    pixelsPerDay,
    right: stretches.length > 0 ? x - options.gap : options.left,
    x: (day) => position(stretches, day, pixelsPerDay),
  }
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
