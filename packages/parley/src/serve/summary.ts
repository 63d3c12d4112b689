import type { Edtf } from '../model/evidence.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import type { Served } from './served.ts'
import type { Summary } from './views.ts'

/** What there is, in numbers. */
export function summarise({ indexed: { record }, state, heading, upToDate }: Served): Omit<Summary, 'readOnly'> {
  const days = record.reports.flatMap(({ published }) =>
    published === null || isDoubtful(published) ? [] : [edtfDays(published)],
  )
  const first = days.flatMap((day) => day?.first ?? []).sort()[0]
  const last = days
    .flatMap((day) => day?.last ?? [])
    .sort()
    .at(-1)
  return {
    counts: {
      reports: record.reports.length,
      actors: record.actors.length,
      meetings: record.meetings.length,
      statements: record.statements.length,
      issues: record.issues.length,
      documents: record.documents.length,
      conflicts: record.conflicts.length,
    },
    published: first === undefined || last === undefined ? null : { first, last },
    outlets: countBy(record.reports.map((report) => report.outlet)).map(([outlet, reports]) => ({ outlet, reports })),
    languages: countBy(record.reports.map((report) => report.language)).map(([language, reports]) => ({
      language,
      reports,
    })),
    changed: state.changed,
    fingerprint: heading?.fingerprint ?? null,
    upToDate,
  }
}

/** A publication that was only inferred («2025-12~») must not say how far the record reaches, nor what is overdue. */
const isDoubtful = (date: Edtf): boolean => /[~?%]/u.test(date)

/** How often each value stands in a list, the most frequent first. */
function countBy<Value extends string | null>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || (String(a) < String(b) ? -1 : 1))
}
