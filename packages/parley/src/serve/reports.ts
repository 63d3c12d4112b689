import type { Id } from '../model/evidence.ts'
import { marksOf } from './marks.ts'
import { pageOf } from './page.ts'
import { issueOfOutcome, refersOf } from './refers.ts'
import type { Served } from './served.ts'
import { countsOf, lineOf, referReport } from './report-line.ts'
import { reportFilter, searchReports } from './report-search.ts'
import { pageStateOf } from './versions.ts'
import type { ReportPage, ReportQuery, ReportView, Window } from './views.ts'

/** Reports without their text, the latest published first; those of a search as the store finds them. */
export async function listReports(served: Served, query: ReportQuery & Required<Window>): Promise<ReportPage> {
  const wanted = query.q === undefined ? [] : await served.searcher.wanted(query.q)
  if (wanted.length > 0) return searchReports(served, wanted, query)
  const isAsked = reportFilter(query)
  const page = pageOf(served.indexed, served.indexed.reports.filter(isAsked), query, referReport)
  return { ...page, items: page.items.map((report) => lineOf(served, report)) }
}

/** A report with everything in the record that rests on it; null when there is none of that id. */
export function viewReport(served: Served, id: Id): ReportView | null {
  const { indexed } = served
  const report = indexed.reportById.get(id)
  if (!report) return null
  const marks = marksOf(indexed, report)
  const copies = indexed.reports.filter(({ copyOf }) => copyOf === id).map((copy) => copy.id)
  const refers = refersOf(indexed, (to) => {
    referReport(to, report)
    for (const copy of copies) to.report(copy)
    for (const { kind, subject, field, value, actor } of marks) {
      to.actors([actor])
      if (kind === 'progress' || kind === 'position') to.issues([subject])
      if (field === 'outcomes' && value !== null) to.issues([issueOfOutcome({ summary: value })])
      if (kind === 'meeting') to.actors([indexed.meetingById.get(subject)?.place ?? null])
    }
  })
  return {
    report,
    captured: served.captured.get(id) ?? null,
    read: countsOf(indexed, id),
    ...pageStateOf(served.kept, id),
    copies,
    marks,
    refers,
  }
}
