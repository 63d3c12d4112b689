import type { ResolvedReport } from '../../resolved.ts'

/** A stretch of tokens, `last` included. */
export interface Clause {
  first: number
  last: number
  rule: string
}

/** A stretch of content without the marks at its ends; null for less than two tokens. */
export function clause(report: ResolvedReport, first: number, last: number, rule: string): Clause | null {
  let from = first
  let to = last
  const bare = (place: number): boolean =>
    report.tokens[place]?.kind === 'mark' && ',;:–—-.'.includes(report.tokens[place]?.text ?? '')
  while (from <= to && bare(from)) from++
  while (to >= from && bare(to)) to--
  return to - from + 1 >= 2 ? { first: from, last: to, rule } : null
}

/** Up to the stop that ends a sentence. */
export function trimmed(report: ResolvedReport, last: number): number {
  let place = last
  while (
    place > 0 &&
    report.tokens[place]?.kind === 'mark' &&
    '.!?…'.includes(report.tokens[place]?.text.charAt(0) ?? '')
  )
    place--
  return place
}

/** Where a mark stands, the first time between two places. */
export function placeOf(report: ResolvedReport, first: number, last: number, mark: string): number | null {
  for (let place = first; place <= last; place++) if (report.tokens[place]?.text === mark) return place
  return null
}
