import type { Report } from '../../../../parley/src/model/report.ts'
import type { SeenPlace } from '../../../../parley/src/serve/keeping-views.ts'

/** Where words stand in a report: where they were marked, or else where they stand once; how often they stand where that is not once. */
export function findWords(
  { id, text }: Pick<Report, 'id' | 'text'>,
  words: string,
  marked: SeenPlace | null,
): { place: SeenPlace } | { times: number } {
  if (marked?.quote === words) return { place: marked }
  const times = words.trim() === '' ? 0 : text.split(words).length - 1
  if (times !== 1) return { times }
  const start = text.indexOf(words)
  return { place: { report: id, start, end: start + words.length, quote: words } }
}
