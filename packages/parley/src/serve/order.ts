import type { Actor } from '../model/actor.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Report } from '../model/report.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import type { Statement } from '../model/statement.ts'

/** After every day that there is. */
const UNDATED = '9999-99-99'

/** By the first day that the date may mean, undated last; then by id, so that the order is always the same. */
export function meetingsByDay(a: Meeting, b: Meeting): number {
  return compare(firstDay(a.when), firstDay(b.when)) || compare(a.time ?? '', b.time ?? '') || compare(a.id, b.id)
}

/** By day, undated last; on one day as the reports have them. */
export function statementsByDay(a: Statement, b: Statement): number {
  return compare(firstDay(a.when), firstDay(b.when)) || comparePlaces(a, b) || compare(a.id, b.id)
}

/** Latest published first, undated last. */
export function newestFirst(a: Report, b: Report): number {
  if (a.published === null || b.published === null) {
    return Number(a.published === null) - Number(b.published === null) || compare(a.id, b.id)
  }
  return compare(firstDay(b.published), firstDay(a.published)) || compare(a.id, b.id)
}

export function mostMentionedFirst(a: Actor, b: Actor): number {
  return b.mentions.length - a.mentions.length || compare(a.id, b.id)
}

function firstDay(date: Edtf | null): string {
  return (date === null ? null : edtfDays(date)?.first) ?? UNDATED
}

function comparePlaces(a: Statement, b: Statement): number {
  const [left] = a.evidence
  const [right] = b.evidence
  if (!left || !right) return 0
  return compare(left.report, right.report) || left.start - right.start
}

/** By code unit: the same everywhere, whatever the locale. */
function compare(a: Id | string, b: Id | string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
