import { readFileSync } from 'node:fs'
import { LanguageFileError } from '../file-error.ts'
import { keep } from '../keep.ts'

/** One column of a table: what it is called in messages, and what its cells must look like. */
export interface Column {
  name: string
  pattern: RegExp
}

/**
 * Rows of a file of this folder: cells parted by tabs, lines that start with # left out; checked once, and kept.
 * Throws a `LanguageFileError` that names file and line when a row has another number of cells, or a cell that does not fit its column.
 */
export const readTable = (file: string, columns: readonly Column[]): string[][] =>
  keep(`world/${file}`, [`world/${file}`], () =>
    rowsOf(readFileSync(new URL(file, import.meta.url), 'utf8'), columns, file),
  )

/** The same for text that is at hand; `file` names it in errors. */
export function rowsOf(text: string, columns: readonly Column[], file: string): string[][] {
  const rows: string[][] = []
  let line = 0
  for (const content of text.split('\n')) {
    line += 1
    if (content === '' || content.startsWith('#')) continue
    const cells = content.split('\t')
    if (cells.length !== columns.length) {
      throw new LanguageFileError(
        `language/world/${file}, line ${line}: ${cells.length} cells where ${columns.length} belong; part them by tabs`,
      )
    }
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]
      if (!column?.pattern.test(cells[index] ?? ''))
        throw new LanguageFileError(`language/world/${file}, line ${line}: «${cells[index]}» is no ${column?.name}`)
    }
    rows.push(cells)
  }
  return rows
}
