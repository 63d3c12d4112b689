import type { NotBody } from '../../model/report.ts'

export type NotBodyKind = NotBody['kind']

/** A line of a page before the lines are joined; `kind` where the page's own markup says what it is. */
export interface Block {
  text: string
  kind: NotBodyKind | null
}

/** A line of the report's text, by its offsets; never empty. */
export interface Line {
  start: number
  end: number
}

/** Lines that hold anything, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Whether a line closes the way a sentence does; the mark may stand before a closing quotation mark or bracket. */
export function isStopped(line: string): boolean {
  return /[.!?…;][»"”’)\]]*\s*$|[.!?…]["»”]?\s*\[?\d*\]?$/u.test(line.slice(-12))
}
