import type { Actor } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Report } from '../model/report.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import type { Statement } from '../model/statement.ts'

/** What an item is sorted by: the first part that differs decides. */
type SortKey = readonly (string | number)[]

/** Sorted by keys that are made once for each item. Text goes by code unit: the same order whatever the locale. */
export function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => SortKey): Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }))
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ item }) => item)
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [place, left] of a.entries()) {
    const right = b[place] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** By the first day that the date may mean, undated last; then by id, so that the order is always the same. */
export function meetingByDay(meeting: Meeting): SortKey {
  return [firstDay(meeting.when) ?? Number.POSITIVE_INFINITY, meeting.time ?? '', meeting.id]
}

/** By its own day, or by that of the report that has it, undated last; on one day as the reports have them. */
export function byDayOrReport(
  reportById: ReadonlyMap<Id, Report>,
): (item: Pick<Statement | Document, 'id' | 'when' | 'evidence'>) => SortKey {
  return ({ when, evidence: [passage], id }) => {
    const day = firstDay(when) ?? firstDay(reportById.get(passage?.report ?? '')?.published ?? null)
    return [day ?? Number.POSITIVE_INFINITY, passage?.report ?? '', passage?.start ?? 0, id]
  }
}

/** Latest published first, undated last. */
export function latestReport(report: Pick<Report, 'id' | 'published'>): SortKey {
  return [-(firstDay(report.published) ?? Number.NEGATIVE_INFINITY), report.id]
}

export function mostMentioned(actor: Actor): SortKey {
  return [-actor.mentions.length, actor.id]
}

/** As a number that grows with the day: 2031-05-13 is 20310513. Null where the first day is open or not known. */
function firstDay(date: Edtf | null): number | null {
  const first = date === null ? null : edtfDays(date)?.first
  return first == null ? null : Number(first.replaceAll('-', ''))
}
