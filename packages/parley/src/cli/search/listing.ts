import type { Paint } from '../../export/paint.ts'
import { printable, wrap } from '../../export/wrap.ts'
import type { Span } from '../../language/search/passage.ts'
import type { SearchedReport } from '../../serve/searcher.ts'

/** A part of what is found. */
export interface FoundPage {
  total: number
  offset: number
  limit: number
  found: readonly SearchedReport[]
}

/** One object with the places of all hits, in UTF-16 code units of title and text. */
export function foundAsJson({ total, offset, limit, found }: FoundPage): string {
  const reports = found.map(({ report, titleHits, passage }) => {
    const { id, origin, outlet, language, published, title, text } = report
    const shown = { ...passage, text: text.slice(passage.start, passage.end) }
    return { id, origin, outlet, language, published, title, found: { title: titleHits, passage: shown } }
  })
  return `${JSON.stringify({ total, offset, limit, reports }, null, 2)}\n`
}

const INDENT = 2

/** A part of a text, what was found in brackets. */
function marked(text: string, { start, end }: Span, hits: readonly Span[]): string {
  let [shown, at] = ['', start]
  for (const hit of hits) {
    shown += `${text.slice(at, hit.start)}[${text.slice(hit.start, hit.end)}]`
    at = hit.end
  }
  return shown + text.slice(at, end)
}

/** For each report day, outlet and title, then the passage with what was found in it, and where it stands. */
export function foundAsText(page: FoundPage, { width, paint }: { width: number; paint: Paint }): string {
  const { total, offset, found } = page
  if (found.length === 0) return ''
  const entries = found.map(({ report, titleHits, passage }) => {
    const { id, origin, outlet, language, published, title, text } = report
    const head = [published ?? 'undated', outlet, language].filter(Boolean).join(' · ')
    const lines = [
      paint.quiet(printable(head)),
      ...wrap(title === null ? origin : marked(title, { start: 0, end: title.length }, titleHits), width).map(
        paint.strong,
      ),
      ...wrap(marked(text, passage, passage.hits), width - INDENT).map((line) => ' '.repeat(INDENT) + line),
      paint.quiet(printable(`${' '.repeat(INDENT)}${id} ${passage.start}-${passage.end} ${origin}`)),
    ]
    return lines.join('\n')
  })
  const rest = total > found.length ? `, ${offset + 1} to ${offset + found.length} shown` : ''
  return `${entries.join('\n\n')}\n\n${total} ${total === 1 ? 'report' : 'reports'}${rest}\n`
}
