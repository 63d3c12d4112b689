import { readFileSync } from 'node:fs'

/** A row of a table, with the line it stands on for messages. */
export interface Row {
  cells: string[]
  line: number
}

/** Rows of a file of this folder: cells parted by tabs, lines that start with # left out. Throws when a row has another number of cells. */
export function readTable(file: string, columns: number): Row[] {
  return rowsOf(readFileSync(new URL(file, import.meta.url), 'utf8'), columns, file)
}

/** The same for text that is at hand; `file` names it in errors. */
export function rowsOf(text: string, columns: number, file: string): Row[] {
  const rows: Row[] = []
  let line = 0
  for (const content of text.split('\n')) {
    line += 1
    if (content === '' || content.startsWith('#')) continue
    const cells = content.split('\t')
    if (cells.length !== columns) {
      throw new Error(`world/${file}, line ${line}: ${cells.length} cells where ${columns} belong; part them by tabs`)
    }
    rows.push({ cells, line })
  }
  return rows
}
