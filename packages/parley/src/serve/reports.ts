import type { Id } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { IndexedRecord } from './indexed.ts'
import { marksOf } from './marks.ts'
import { pageOf } from './page.ts'
import { noCounts } from './reading.ts'
import { type References, referSources, refersOf } from './refers.ts'
import type { Served } from './served.ts'
import type { ReportLine, ReportPage, ReportView, Window } from './views.ts'

/** Reports without their text, the latest published first. */
export function listReports(served: Served, window: Required<Window>): ReportPage {
  const page = pageOf(served.indexed, served.indexed.reports, window, referReport)
  return { ...page, items: page.items.map((report) => lineOf(served, report)) }
}

function lineOf(served: Served, report: Report): ReportLine {
  const { id, origin, outlet, language, published, publishedBasis, title, text, sources, copyOf } = report
  const head = { id, origin, outlet, language, published, publishedBasis, title, sources, copyOf }
  return { ...head, length: text.length, captured: served.captured.get(id) ?? null, read: countsOf(served.indexed, id) }
}

/** A report with everything in the record that rests on it; null when there is none of that id. */
export function viewReport(served: Served, id: Id): ReportView | null {
  const { indexed } = served
  const report = indexed.reportById.get(id)
  if (!report) return null
  const marks = marksOf(indexed, report)
  const refers = refersOf(indexed, (to) => {
    referReport(to, report)
    for (const { kind, subject, actor } of marks) {
      to.actors([actor])
      if (kind === 'progress' || kind === 'position') to.issues([subject])
      if (kind === 'meeting') to.actors([indexed.meetingById.get(subject)?.place ?? null])
    }
  })
  return { report, captured: served.captured.get(id) ?? null, read: countsOf(indexed, id), marks, refers }
}

function referReport(to: References, report: Report): void {
  to.report(report.id)
  to.report(report.copyOf)
  referSources(to, report.sources)
}

function countsOf(indexed: IndexedRecord, id: Id): ReportLine['read'] {
  return indexed.read.get(id)?.counts ?? noCounts()
}
