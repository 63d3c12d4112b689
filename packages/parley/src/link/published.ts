import { spanOf } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { changed } from './packed/packed-digest.ts'
import type { MeetingStatus } from '../model/meeting.ts'

/**
 * A report without a date was published about when the last thing happened that it tells as done: the month of
 * that day, marked as approximate and as inferred. Nothing is inferred where the report dates nothing.
 */
export function inferPublished<One extends Findings>(findings: One): One {
  if (findings.report.published) return findings
  const last = lastDay(findings)
  if (last === null) return findings
  const month: Edtf = `${new Date(last.day * 86_400_000).toISOString().slice(0, 7)}~`
  return changed(findings, { report: { ...findings.report, published: month, publishedBasis: 'inferred' } })
}

/** A meeting that was: an announced one says nothing of when the report was written. */
const DONE = new Set<MeetingStatus>(['held', 'under way'])

/** The last day that the report tells as past, and whether it only retells what was then; null where it tells none. */
export function lastDay(findings: Findings): { day: number; retold: boolean } | null {
  let last: { day: number; retold: boolean } | null = null
  for (const meeting of findings.meetings) {
    const span = meeting.when ? spanOf(meeting.when) : null
    if (!span || span.yearUnknown || !Number.isFinite(span.to) || !DONE.has(meeting.status)) continue
    const day: number = last === null ? span.to : Math.max(last.day, span.from)
    if (last === null || day > last.day) last = { day, retold: meeting.evidence.every((one) => one.timing === 'recap') }
  }
  return last
}
