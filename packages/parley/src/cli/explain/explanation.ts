import { dateInWords } from '../../export/dates.ts'
import type { Paint } from '../../export/paint.ts'
import { printable } from '../../export/wrap.ts'
import type { Reading } from '../../read/read.ts'
import { linesOf, rowsUnder } from './drawing.ts'
import { marksOf } from './marks.ts'

/** The text of a report line by line; under each line what was read there, words in one tone, findings in another. */
export function explanation(reading: Reading, { width, paint }: { width: number; paint: Paint }): string {
  const { report } = reading.findings
  const marks = marksOf(reading)
  const words = marks.filter(({ kind }) => kind === 'word')
  const findings = marks.filter(({ kind }) => kind === 'finding')
  const about = [report.outlet ?? 'outlet unknown', dateInWords(report.published), report.language]
  const head = [paint.heading(printable(report.title ?? report.origin)), paint.quiet(printable(about.join(' · ')))]
  const body = linesOf(report.text, width).flatMap((line) => [
    '',
    paint.strong(printable(report.text.slice(line.start, line.end))),
    ...rowsUnder(report.text, line, words, width).map(printable).map(paint.quiet),
    ...rowsUnder(report.text, line, findings, width).map(printable).map(paint.quote),
  ])
  return `${[...head, ...body].join('\n')}\n`
}
