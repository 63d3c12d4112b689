import { readFileSync } from 'node:fs'

/** Where a row stands in tables of names whose first columns name it: `names/given-names.tsv`, `world/countries.tsv`. */
export function rowOf(key: string, tables: readonly Table[]): { file: string; line: number } | null {
  for (const { file, keyOfRow } of tables) {
    const rows = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').split('\n')
    const at = rows.findIndex((row) => !row.startsWith('#') && keyOfRow(row.split('\t')) === key)
    if (at >= 0) return { file, line: at + 1 }
  }
  return null
}

/** A table, and the key that its rows go by. */
export interface Table {
  file: string
  keyOfRow(cells: readonly string[]): string
}
