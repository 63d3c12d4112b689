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
 * The rows to print under one line: each mark as `╰──╯ label`, as many on a row as have room. A label stands inside
 * its mark where it fits, else to the right, else to the left; beyond `width` only where nothing else is left.
 * A mark that goes on from the line before or to the next one is open at that end; its label stands where it begins.
 */
export function rowsUnder(text: string, line: Line, marks: readonly Mark[], width: number): string[] {
  const rows: string[] = []
  for (const mark of marks) {
    if (mark.end <= line.start || mark.start >= line.end) continue
    const { column, drawing } = drawn(text, line, mark, width)
    const row = rows.findIndex((other) => columnsOf(other) + 2 <= column)
    if (row < 0) rows.push(' '.repeat(column) + drawing)
    else rows[row] = padded(rows[row] ?? '', column) + drawing
  }
  return rows
}

/** What stands under a mark's part of a line, and the column that it begins in. */
function drawn(text: string, line: Line, mark: Mark, width: number): { column: number; drawing: string } {
  const from = Math.max(mark.start, line.start)
  const to = Math.min(mark.end, line.end)
  const column = columnsOf(text.slice(line.start, from))
  const columns = Math.max(1, columnsOf(text.slice(from, to)))
  const open = { before: mark.start < line.start, after: mark.end > line.end }
  const label = columnsOf(mark.label)
  if (open.before) return { column, drawing: bracket(columns, open, '') }
  if (label + 5 <= columns) return { column, drawing: bracket(columns, open, ` ${mark.label} `) }
  const bare = bracket(columns, open, '')
  const before = column - label - 1
  if (column + columns + 1 + label > width && before >= 0) {
    return { column: before, drawing: `${mark.label} ${bare}` }
  }
  return { column, drawing: `${bare} ${mark.label}` }
}

function bracket(columns: number, open: { before: boolean; after: boolean }, inside: string): string {
  if (columns === 1) return open.before || open.after ? '─' : '╵'
  const rule = inside === '' ? '' : `─${inside}`
  return `${open.before ? '─' : '╰'}${rule}${'─'.repeat(columns - 2 - columnsOf(rule))}${open.after ? '─' : '╯'}`
}
