import type { Passage } from '../../model/correction.ts'
import type { Findings } from '../../model/findings.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import type { ParleyRecord } from '../../model/record.ts'
import { mended, renamed } from './mend.ts'
import { locate } from './passage.ts'
import { type Stretch, withoutRefused } from './refuse.ts'

type Corrections = Decisions['corrections']

/** Ids of corrections that found nothing to correct: their passage is gone, or nothing is read there any more. */
export type Orphans = Set<string>

/** Findings without what people refused. What finds nothing to refuse is added to `orphans`. */
export function correctFindings(
  findings: readonly Findings[],
  corrections: Corrections,
  orphans: Orphans,
): readonly Findings[] {
  const byReport = new Map(findings.map((one, place) => [one.report.id, place]))
  const corrected = [...findings]
  for (const { id, correction } of corrections) {
    if (correction.action !== 'refuse') continue
    const place = byReport.get(correction.passage.report)
    const own = place === undefined ? undefined : corrected[place]
    const stretch = own && locate(correction.passage, own.report.text)
    const next = own && stretch && withoutRefused(own, correction, stretch)
    if (next && place !== undefined) corrected[place] = next
    else orphans.add(id)
  }
  return corrected
}

/** The record with what people mended and named, the latest word last. What finds nothing to mend is added to `orphans`. */
export function correctRecord(record: ParleyRecord, corrections: Corrections, orphans: Orphans): ParleyRecord {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const placeOf = ({ report, ...passage }: Passage): Stretch | null => {
    const text = texts.get(report)
    return text === undefined ? null : locate({ report, ...passage }, text)
  }
  let corrected = record
  for (const { id, correction: action, author } of corrections) {
    if (action.action !== 'mend' && action.action !== 'name') continue
    const stretch = placeOf(action.passage)
    const at = { report: action.passage.report, author }
    const next =
      stretch === null
        ? null
        : action.action === 'mend'
          ? mended(corrected, { ...at, stretch, action })
          : renamed(corrected, { ...at, stretch, action })
    if (next === null) orphans.add(id)
    else corrected = next
  }
  return corrected
}
