import { basename } from 'node:path'
import type { Evidence, Id } from '../../packages/parley/src/model/evidence.ts'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import type { Report } from '../../packages/parley/src/model/report.ts'
import type { Gold, GoldPassage, ReportKey } from '../gold.ts'
import { locate, overlap, share } from './spans.ts'
import type { Span } from './spans.ts'

/** A record and its gold record, report by report. */
export interface Alignment {
  record: ParleyRecord
  gold: Gold
  /** The report of that key; null where the record has none. */
  report(key: ReportKey): Report | null
  text(key: ReportKey): string
  /** The gold key of a report of the record; null where the gold record does not know it. */
  key(report: Id): ReportKey | null
  /** Stretches of a report's text that the gold record says are no report. */
  skipped(key: ReportKey): Span[]
}

export function align(record: ParleyRecord, gold: Gold): Alignment {
  const reports = new Map<ReportKey, Report>()
  const keys = new Map<Id, ReportKey>()
  const skipped = new Map<ReportKey, Span[]>()
  for (const [key, { notBody }] of Object.entries(gold.reports)) {
    const report = record.reports.find(({ origin }) => basename(origin).startsWith(key))
    if (!report) continue
    reports.set(key, report)
    keys.set(report.id, key)
    skipped.set(
      key,
      (notBody ?? []).map((passage) => locate(report.text, passage)).filter((span) => span !== null),
    )
  }
  return {
    record,
    gold,
    report: (key) => reports.get(key) ?? null,
    text: (key) => reports.get(key)?.text ?? '',
    key: (report) => keys.get(report) ?? null,
    skipped: (key) => skipped.get(key) ?? [],
  }
}

/** Whether a stretch touches one that is no report. */
export function isSkipped(alignment: Alignment, key: ReportKey, span: Span): boolean {
  return alignment.skipped(key).some((skipped) => overlap(skipped, span) > 0)
}

/** Whether any of the evidence lies in a report of the gold record, outside what is no report. */
export function isHere(alignment: Alignment, evidence: readonly Evidence[]): boolean {
  return evidence.some((one) => {
    const key = alignment.key(one.report)
    return key !== null && !isSkipped(alignment, key, one)
  })
}

/** Whether any of the evidence lies on the passage: at least 60 % of the shorter of the two is common. */
export function covers(
  alignment: Alignment,
  evidence: readonly Evidence[],
  passage: Pick<GoldPassage, 'report' | 'text'>,
): boolean {
  const span = locate(alignment.text(passage.report), passage.text)
  return (
    span !== null && evidence.some((one) => alignment.key(one.report) === passage.report && share(one, span) >= 0.6)
  )
}
