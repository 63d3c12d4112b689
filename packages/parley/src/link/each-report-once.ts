import { LANGUAGE_CODES } from '../language/languages.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { byKeys } from './order.ts'
import type { Printed } from './text-print.ts'

/** How well the day of a report is known, the best first. */
const DATED: readonly Findings['report']['publishedBasis'][] = ['given', 'metadata', 'text', 'inferred', null]

/**
 * A report that came twice counts once, as the reading of it that knows its language has it; findings in the order of
 * their reports' ids.
 */
export function eachReportOnce(found: readonly Printed[]): Printed[] {
  const byId = new Map<Id, Printed>()
  for (const one of [...found].sort(
    byKeys<Printed>(
      (each) => each.report.id,
      (each) => (LANGUAGE_CODES.some((code) => code === each.report.language) ? 0 : 1),
      // The text and the origin make the id; what was given with them may differ: what is known beats what is not, and
      // the order decides nothing.
      (each) => DATED.indexOf(each.report.publishedBasis),
      (each) => (each.report.outlet === null ? 1 : 0),
      (each) => each.report.language,
      (each) => each.report.published ?? '',
      (each) => each.report.outlet ?? '',
      // Versions of one page, where nothing tells which is the later.
      (each) => each.print.hash,
    ),
  ))
    if (!byId.has(one.report.id)) byId.set(one.report.id, one)
  return [...byId.values()]
}
