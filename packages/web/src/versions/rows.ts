import type { TextPart } from '../../../parley/src/serve/keeping-views.ts'

/** A stretch of two texts that begins and ends at the same paragraph of both. */
export interface Row {
  before: TextPart[]
  after: TextPart[]
}

/** Two texts side by side: a row ends wherever both have a paragraph's end that did not change. */
export function rowsOf(parts: readonly TextPart[]): Row[] {
  const rows: Row[] = []
  let row: Row = { before: [], after: [] }
  const end = () => {
    if (row.before.length + row.after.length > 0) rows.push(row)
    row = { before: [], after: [] }
  }
  for (const part of parts) {
    if (part.kind !== 'same') {
      row[part.kind === 'went' ? 'before' : 'after'].push(part)
      continue
    }
    for (const text of part.text.match(/[^\n]*\n+|[^\n]+/gu) ?? []) {
      const piece: TextPart = { kind: 'same', text: text.replace(/\n+$/u, '') }
      if (piece.text !== '') {
        row.before.push(piece)
        row.after.push(piece)
      }
      if (text.endsWith('\n')) end()
    }
  }
  end()
  return rows
}
