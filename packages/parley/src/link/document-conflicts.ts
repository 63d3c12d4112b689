import type { Conflict } from '../model/conflict.ts'
import type { Document } from '../model/document.ts'
import type { Findings } from '../model/findings.ts'
import { onlyDay } from './day.ts'
import { byText } from './order.ts'
import type { Origins } from './origins.ts'
import { conflict, readingOf } from './readings.ts'

/**
 * Papers of one kind that the same sides signed on the same day and that have another number of points: one paper of which reports
 * differ, unless some report tells of both, or there are more than two.
 */
export function documentConflicts(
  documents: readonly Document[],
  { findings, origins }: { findings: readonly Findings[]; origins: Origins },
): Conflict[] {
  const signed = documents.filter(
    ({ status, points, signatories, when }) =>
      status === 'signed' && points !== null && signatories.length > 1 && onlyDay(when) !== null,
  )
  const byReport = new Map(findings.map((one) => [one.report.id, one]))
  const reportsOf = ({ evidence }: Document): Set<string> => new Set(evidence.map(({ report }) => report))
  return [...Map.groupBy(signed, ({ kind, signatories, when }) => `${kind} ${when} ${signatories.join(' ')}`).values()]
    .filter(([one, other, ...more]) => !!one && !!other && more.length === 0)
    .flatMap((pair) => {
      const [one, other] = pair.toSorted((a, b) => byText(a.id, b.id))
      if (!one || !other || [...reportsOf(one)].some((id) => reportsOf(other).has(id))) return []
      const readings = [one, other].map((document) =>
        readingOf(
          { origins },
          {
            value: String(document.points),
            findings: [...reportsOf(document)].flatMap((id) => byReport.get(id) ?? []),
            evidence: document.evidence,
          },
        ),
      )
      return conflict({ subject: one.id }, { field: 'points', readings })
    })
}
