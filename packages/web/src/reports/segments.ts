import type { NotBody } from '../../../parley/src/model/report.ts'

/** A run of text under the same marks. Offsets are UTF-16 code units. */
export interface Segment {
  start: number
  end: number
  /** Places in the list of marks, of those that cover the run; the widest first. */
  marks: number[]
  notBody: NotBody['kind'] | null
}

interface Range {
  start: number
  end: number
}

/**
 * Cuts a text where a mark or a part that is not the report begins or ends, and at line breaks, so that overlapping marks can be drawn.
 * Ranges beyond the text are cut to it; empty ones are left out. Time grows with the length and the marks under each run.
 */
export function segmentsOf(text: string, marks: readonly Range[], notBody: readonly NotBody[]): Segment[] {
  const cuts = new Set([0, text.length])
  const inside = (range: Range) => range.start < range.end && range.start < text.length && range.end > 0
  for (const range of [...marks, ...notBody]) {
    if (!inside(range)) continue
    cuts.add(Math.max(0, range.start)).add(Math.min(text.length, range.end))
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1)
  const places = [...cuts].toSorted((a, b) => a - b)
  const waiting = marks
    .map((mark, index) => ({ ...mark, index }))
    .filter(inside)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const parts = notBody.filter(inside).toSorted((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let open: typeof waiting = []
  let nextMark = 0
  let nextPart = 0
  for (const [index, start] of places.entries()) {
    const end = places[index + 1]
    if (end === undefined) break
    open = open.filter((mark) => mark.end > start)
    for (let mark = waiting[nextMark]; mark && mark.start <= start; mark = waiting[nextMark]) {
      if (mark.end > start) open.push(mark)
      nextMark += 1
    }
    while ((parts[nextPart]?.end ?? Number.POSITIVE_INFINITY) <= start) nextPart += 1
    const part = parts[nextPart]
    segments.push({
      start,
      end,
      marks: open.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map((mark) => mark.index),
      notBody: part && part.start <= start ? part.kind : null,
    })
  }
  return segments
}

/** Segments by paragraph; the line breaks themselves are left out. */
export function paragraphsOf(text: string, segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]]
  for (const segment of segments) {
    if (text.slice(segment.start, segment.end) === '\n') paragraphs.push([])
    else paragraphs.at(-1)?.push(segment)
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
