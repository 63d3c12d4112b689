import { columnsOf, padded } from '../../export/wrap.ts'
import type { Mark } from './marks.ts'

/** A stretch of the text that fits on one line of the page. */
export interface Line {
  start: number
  end: number
}

/** Cuts a text into lines of at most `width` columns, between words; line feeds end a line. Lines cover all but white space. */
export function linesOf(text: string, width: number): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const { index, 0: word } of text.matchAll(/\n|[^\s]+/gu)) {
    const end = index + word.length
    if (word === '\n') {
      if (line) lines.push(line)
      line = null
    } else if (line && columnsOf(text.slice(line.start, end)) <= width) {
      line.end = end
    } else {
      if (line) lines.push(line)
      line = { start: index, end }
    }
  }
  if (line) lines.push(line)
  return lines
}

/**
 * The rows to print under one line: each mark as `╰──╯ label`, as many on a row as have room. A mark that goes on
 * from the line before or to the next one is open at that end; its label stands where it begins.
 */
export function rowsUnder(text: string, line: Line, marks: readonly Mark[]): string[] {
  const rows: string[] = []
  for (const mark of marks) {
    if (mark.end <= line.start || mark.start >= line.end) continue
    const from = Math.max(mark.start, line.start)
    const to = Math.min(mark.end, line.end)
    const column = columnsOf(text.slice(line.start, from))
    const width = Math.max(1, columnsOf(text.slice(from, to)))
    const open = { before: mark.start < line.start, after: mark.end > line.end }
    const drawn = `${bracket(width, open)}${open.before ? '' : ` ${mark.label}`}`
    const row = rows.findIndex((other) => columnsOf(other) + 2 <= column)
    if (row < 0) rows.push(' '.repeat(column) + drawn)
    else rows[row] = padded(rows[row] ?? '', column) + drawn
  }
  return rows
}

function bracket(width: number, open: { before: boolean; after: boolean }): string {
  if (width === 1) return open.before || open.after ? '─' : '╵'
  return `${open.before ? '─' : '╰'}${'─'.repeat(width - 2)}${open.after ? '─' : '╯'}`
}
