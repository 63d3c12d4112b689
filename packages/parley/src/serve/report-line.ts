import type { Id } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { IndexedRecord } from './indexed.ts'
import { noCounts } from './reading.ts'
import { type References, referSources } from './refers.ts'
import type { Served } from './served.ts'
import type { ReportLine } from './views.ts'

/** A report without its text. */
export function lineOf(served: Served, report: Report): ReportLine {
  const { id, origin, outlet, language, published, publishedBasis, title, text, sources, copyOf, copyBy } = report
  const head = {
    id,
    origin,
    outlet,
    language,
    published,
    publishedBasis,
    title,
    sources,
    copyOf,
    ...(copyBy !== undefined && { copyBy }),
  }
  return { ...head, length: text.length, captured: served.captured.get(id) ?? null, read: countsOf(served.indexed, id) }
}

export function referReport(to: References, report: Report): void {
  to.report(report.id)
  to.report(report.copyOf)
  referSources(to, report.sources)
}

/** How many values of each kind rest on a report. */
export function countsOf(indexed: IndexedRecord, id: Id): ReportLine['read'] {
  return indexed.read.get(id)?.counts ?? noCounts()
}
