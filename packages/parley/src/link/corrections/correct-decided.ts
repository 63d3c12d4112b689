import { passagesIn } from '../../model/correction.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import { gatherRows, reportRow, rowsOfThings, thingsOf, toldByReports } from '../../model/record-rows.ts'
import type { Decided } from '../decided.ts'
import { correctRecord } from './correct-record.ts'
import type { Orphans } from './correct.ts'

/**
 * What was decided, as people mended it. What a correction changes stands at its passage: so of all reports only those that
 * corrections name are told for it.
 */
export function correctDecided(decided: Decided, corrections: Decisions['corrections'], orphans: Orphans): Decided {
  const named = new Set(corrections.flatMap(({ correction }) => passagesIn(correction)).map(({ report }) => report))
  if (named.size === 0) return decided
  const gatherer = gatherRows()
  for (const one of decided.findings) if (named.has(one.report.id)) gatherer.take(reportRow(decided.toldBy(one)))
  for (const row of rowsOfThings(decided.things)) gatherer.take(row)
  const corrected = correctRecord(gatherer.record(), corrections, orphans)
  const told = toldByReports(corrected)
  return {
    findings: decided.findings,
    things: thingsOf(corrected),
    toldBy: (one) => told.get(one.report.id) ?? decided.toldBy(one),
  }
}
