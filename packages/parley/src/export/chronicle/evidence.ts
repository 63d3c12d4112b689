import type { Edtf, Evidence } from '../../model/evidence.ts'
import type { Report } from '../../model/report.ts'
import { dateInWords, dateOrReport } from '../dates.ts'
import { wrap } from '../wrap.ts'
import { indented, type Sheet } from './sheet.ts'

/** A quotation shorter than this is shown with the sentence around it. */
const SPEAKS_FOR_ITSELF = 60
const SENTENCE_END = /[.!?…][»”"')\]]*\s+(?=[«“"'(—–-]*\s*[\p{Lu}\p{N}])/gu

/** Evidence under what it stands for: a head for each report that brings it or retells it, then each sentence once. */
export function evidenceLines(sheet: Sheet, evidence: readonly Evidence[]): string[] {
  return citations(sheet, evidence, sentenceOf)
}

/** The same with the passages themselves, however short: for statements, whose passage is what was said. */
export function passageLines(sheet: Sheet, evidence: readonly Evidence[]): string[] {
  return citations(sheet, evidence, passageOf)
}

/** A passage on one line. */
export function passageOf({ quote }: Evidence): string {
  return quote.replaceAll(/\s+/gu, ' ').trim()
}

/** When something was, or else when the report of its first evidence told it. */
export function dateOf(sheet: Sheet, when: Edtf | null, evidence: readonly Evidence[]): string {
  const [first] = evidence
  return dateOrReport(when, first && sheet.reports.get(first.report)?.published)
}

function citations(
  sheet: Sheet,
  evidence: readonly Evidence[],
  wordsOf: (item: Evidence, report: Report | undefined) => string,
): string[] {
  const byReport = Map.groupBy(evidence, ({ report, timing }) => `${timing} ${report}`)
  return [...byReport.values()].flatMap((items) => {
    const [{ report: id, timing }] = items as [Evidence]
    const report = sheet.reports.get(id)
    const head = `${report === undefined ? id : reportHead(report)}${timing === 'recap' ? ', retelling' : ''}`
    const passages = new Set(items.map((item) => wordsOf(item, report)))
    return [
      ...indented(sheet, 4, head, sheet.paint.quiet),
      ...[...passages].flatMap((passage) => blockQuote(sheet, passage)),
    ]
  })
}

/** Words of a report, with a bar at their side rather than in quotation marks: they bring enough of their own. */
function blockQuote(sheet: Sheet, passage: string): string[] {
  const bar = sheet.paint.quiet('│')
  return wrap(passage, sheet.width - 6).map((line) => `    ${bar} ${sheet.paint.quote(line)}`)
}

/** "Outlet ← Agency, 6 December 2025": who says it, through whom, when. */
export function reportHead(report: Report): string {
  const chain = report.sources.map(({ name }) => name)
  const outlet = report.outlet ?? report.origin
  const links = chain[0] === outlet ? chain : [outlet, ...chain]
  return `${links.join(' ← ')}, ${dateInWords(report.published)}`
}

/** A passage between quotation marks, unless it brings its own. */
export function quoted(passage: string): string {
  return /^[«“"„]/u.test(passage) && /[»”"]\.?$/u.test(passage) ? passage : `“${passage}”`
}

function sentenceOf(item: Evidence, report: Report | undefined): string {
  const { start, end } = item
  const oneLine = passageOf(item)
  if (report === undefined || oneLine.length >= SPEAKS_FOR_ITSELF) return oneLine
  const lineStart = report.text.lastIndexOf('\n', start - 1) + 1
  const lineFeed = report.text.indexOf('\n', end)
  const line = report.text.slice(lineStart, lineFeed < 0 ? report.text.length : lineFeed)
  const ends = [...line.matchAll(SENTENCE_END)].map((match) => lineStart + match.index + match[0].length)
  const from = ends.findLast((place) => place <= start) ?? lineStart
  const to = ends.find((place) => place >= end) ?? lineStart + line.length
  return report.text.slice(from, to).trim()
}
