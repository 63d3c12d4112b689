import { byDay } from './order.ts'
import { reportHead } from './evidence.ts'
import { counted, indented, section, type Sheet } from './sheet.ts'

/** How much the record holds, in two lines. */
export function summaryLines(sheet: Sheet): string[] {
  const { reports, meetings, statements, documents, conflicts } = sheet.record
  const outlets = new Set(reports.map(({ outlet }) => outlet).filter((outlet) => outlet !== null)).size
  const announced = meetings.filter(({ status }) => status === 'announced').length
  const read = [counted(reports.length, 'report'), counted(outlets, 'outlet')]
  const found = [
    `${counted(meetings.length, 'meeting')}${announced === 0 ? '' : ` (${announced} announced)`}`,
    counted(statements.length, 'statement'),
    counted(documents.length, 'document'),
    counted(conflicts.length, 'contradiction'),
  ]
  return [
    sheet.paint.heading('THE RECORD'),
    ...[read, found].flatMap((counts) => indented(sheet, 0, counts.join(' · '), sheet.paint.quiet)),
  ]
}

/** The reports that the record rests on, in order of publication. */
export function reportsSection(sheet: Sheet): string[] {
  const ordered = sheet.record.reports.toSorted((a, b) => byDay(a.published, b.published) || (a.id < b.id ? -1 : 1))
  const blocks = ordered.map((report) => [
    ...indented(sheet, 2, report.title ?? report.origin),
    ...indented(sheet, 4, reportHead(report), sheet.paint.quiet),
    ...(report.copyOf === null
      ? []
      : indented(sheet, 4, copyNote(sheet, report.copyOf, report.copyBy), sheet.paint.quiet)),
  ])
  return section(sheet, 'Reports', blocks)
}

/** What it repeats, and how that is known. */
function copyNote(sheet: Sheet, original: string, by: string | undefined): string {
  const report = sheet.reports.get(original)
  const basis = by?.startsWith('person:') ? `, says ${by.slice('person:'.length)}` : ''
  const verb = (by !== undefined && VERBS.get(by)) || 'repeats'
  return `${verb} ${report === undefined ? original : reportHead(report)}${basis}`
}

const VERBS = new Map([
  ['copies.rewrite', 'rewords'],
  ['copies.translation', 'translates'],
])
