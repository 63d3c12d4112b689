import type { Evidence } from '../../model/evidence.ts'
import type { Report } from '../../model/report.ts'
import { dateInWords } from '../dates.ts'
import { indented, type Sheet } from './sheet.ts'

/** A quotation shorter than this is shown with the sentence around it. */
const SPEAKS_FOR_ITSELF = 60
const SENTENCE_END = /[.!?…][»”"')\]]*\s+(?=[«“"'(—–-]*\s*[\p{Lu}\p{N}])/gu

/** Evidence under what it stands for: one head for each report, then each sentence once. */
export function evidenceLines(sheet: Sheet, evidence: readonly Evidence[]): string[] {
  const byReport = Map.groupBy(evidence, ({ report }) => report)
  return [...byReport].flatMap(([id, items]) => {
    const report = sheet.reports.get(id)
    const sentences = new Map(items.map((item) => [sentenceOf(item, report), item.timing]))
    return [
      ...indented(sheet, 4, report === undefined ? id : reportHead(report), sheet.paint.quiet),
      ...[...sentences].flatMap(([sentence, timing]) =>
        indented(sheet, 6, `${quoted(sentence)}${timing === 'recap' ? ' (retold)' : ''}`, sheet.paint.quote),
      ),
    ]
  })
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

function sentenceOf({ start, end, quote }: Evidence, report: Report | undefined): string {
  const oneLine = quote.replaceAll(/\s+/gu, ' ').trim()
  if (report === undefined || oneLine.length >= SPEAKS_FOR_ITSELF) return oneLine
  const lineStart = report.text.lastIndexOf('\n', start - 1) + 1
  const lineFeed = report.text.indexOf('\n', end)
  const line = report.text.slice(lineStart, lineFeed < 0 ? report.text.length : lineFeed)
  const ends = [...line.matchAll(SENTENCE_END)].map((match) => lineStart + match.index + match[0].length)
  const from = ends.findLast((place) => place <= start) ?? lineStart
  const to = ends.find((place) => place >= end) ?? lineStart + line.length
  return report.text.slice(from, to).trim()
}
