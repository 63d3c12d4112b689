import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'

/** What goes by one id in the record: which of its findings each report has for it. */
interface Members {
  id: Id
  members: readonly { findings: Findings; ref: number }[]
}

/** Gives the id in the record of what findings have at a place of a list; empty for what has none. */
export function localIds(named: readonly Members[]): (findings: Findings, ref: number) => Id {
  const counts = new Map<Id, number>()
  for (const { members } of named)
    for (const { findings, ref } of members)
      counts.set(findings.report.id, Math.max(counts.get(findings.report.id) ?? 0, ref + 1))
  const ids = new Map<Id, Id[]>()
  for (const { id, members } of named)
    for (const { findings, ref } of members) {
      const { id: report } = findings.report
      const own = ids.get(report) ?? Array.from({ length: counts.get(report) ?? 0 }, () => '')
      own[ref] = id
      ids.set(report, own)
    }
  return (findings, ref) => ids.get(findings.report.id)?.[ref] ?? ''
}
