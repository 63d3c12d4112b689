import type { Id } from '../../model/evidence.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import type { Orphans } from './correct.ts'

/**
 * Copies with their originals as people corrected them, the latest word last. A correction of which a report is gone
 * changes nothing, and is added to `orphans`.
 */
export function correctedCopies(
  copies: ReadonlyMap<Id, Id>,
  {
    corrections,
    reports,
    orphans,
  }: { corrections: Decisions['corrections']; reports: ReadonlySet<Id>; orphans: Orphans },
): Map<Id, Id> {
  const corrected = new Map(copies)
  for (const { id, correction: action } of corrections) {
    if (action.action !== 'copy') continue
    if (!reports.has(action.report) || (action.of !== null && !reports.has(action.of))) orphans.add(id)
    else if (action.of === null) corrected.delete(action.report)
    else {
      // Two that are said to copy each other: the latest word names the original.
      if (originalOf(corrected, action.of) === action.report) corrected.delete(action.of)
      corrected.set(action.report, action.of)
    }
  }
  return corrected
}

/** Copies with the first of each chain as their original. */
export function toOriginals(copies: ReadonlyMap<Id, Id>): Map<Id, Id> {
  return new Map([...copies.keys()].map((copy) => [copy, originalOf(copies, copy)]))
}

/** The first of a chain of copies. */
function originalOf(copies: ReadonlyMap<Id, Id>, report: Id): Id {
  const seen = new Set<Id>()
  let at = report
  for (let next = copies.get(at); next !== undefined && !seen.has(next); next = copies.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}
