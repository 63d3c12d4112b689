import type { AnnotatedReport } from '../annotated.ts'
import type { Reference } from '../resolved.ts'

/** A phrase of the report, token `last` included, and whom it means. */
export function referenceOf(
  report: AnnotatedReport,
  first: number,
  last: number,
  rest: Pick<Reference, 'actors' | 'kind' | 'rule'>,
): Reference {
  return { first, last, start: report.tokens[first]?.start ?? 0, end: report.tokens[last]?.end ?? 0, ...rest }
}
