import { hitsInTitle, passageOf } from '../language/search/passage.ts'
import type { Wanted } from '../language/search/query.ts'
import type { Report } from '../model/report.ts'
import { edtfDays } from '../model/schema/edtf.ts'
import { refersOf } from './refers.ts'
import { lineOf, referReport } from './report-line.ts'
import type { Served } from './served.ts'
import type { ReportPage, ReportQuery, Window } from './views.ts'
import { outletKey } from '../store/search.ts'

/** Whether a report is of the language, outlet and days that are asked for: as the store filters what it finds. */
export function reportFilter({ language, outlet, from, to }: ReportQuery): (report: Report) => boolean {
  return (report) => {
    if (language !== undefined && report.language !== language) return false
    if (outlet !== undefined && outletKey(report.outlet ?? '') !== outletKey(outlet)) return false
    if (from === undefined && to === undefined) return true
    const day = report.published === null ? null : (edtfDays(report.published)?.first ?? null)
    return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to)
  }
}

/** The part of what a store finds that is asked for, with a passage of each report. */
export async function searchReports(
  served: Served,
  wanted: Wanted,
  query: ReportQuery & Required<Window>,
): Promise<ReportPage> {
  const { offset, limit, language, outlet, from, to } = query
  const { dossier } = served.viewpoint
  const filters = {
    ...(language === undefined ? {} : { language }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(dossier === undefined ? {} : { dossier }),
  }
  const { total, ids } = await served.searcher.ids(wanted, { filters, limit, offset })
  const reports = ids.flatMap((id) => served.indexed.reportById.get(id) ?? [])
  const items = reports.map((report) => {
    const { start, end, hits } = passageOf(report.text, report.notBody, wanted)
    const passage = { start, end, text: report.text.slice(start, end), hits }
    return { ...lineOf(served, report), found: { title: hitsInTitle(report.title ?? '', wanted), passage } }
  })
  const refers = refersOf(served.indexed, (to) => {
    for (const report of reports) referReport(to, report)
  })
  return { total, offset, limit, items, refers }
}
