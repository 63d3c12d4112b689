import { link } from '../packages/parley/src/link/link.ts'
import type { Findings } from '../packages/parley/src/model/findings.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import { generatedReports } from './generated.ts'
import { megabytes, table, whole } from './table.ts'

const SIZES = [1000, 5000, 20_000]

/**
 * How the time to link one report grows with their number, over generated negotiations. `most`: the largest number, where
 * another than 20,000 is wanted; 100,000 need some gigabytes (NODE_OPTIONS=--max-old-space-size=8000).
 */
export async function benchLinking(most: string | null): Promise<string> {
  const largest = Number(most ?? SIZES.at(-1))
  const sizes = [...SIZES.filter((size) => size < largest), largest]
  const reader = createReader()
  const findings: Findings[] = []
  const started = performance.now()
  for (const raw of generatedReports(largest)) {
    const outcome = reader.read(raw)
    if ('reading' in outcome) findings.push(outcome.reading.findings)
  }
  const readingTime = performance.now() - started
  link(findings.slice(0, SIZES[0]))
  let once = 0
  const rows = sizes.map((size) => {
    const begun = performance.now()
    const { meetings, actors } = link(findings.slice(0, size))
    const each = (performance.now() - begun) / size
    once ||= each
    return [
      whole(size),
      whole(each * size),
      each.toFixed(3),
      (each / once).toFixed(2),
      whole(meetings.length),
      whole(actors.length),
      megabytes(process.resourceUsage().maxRSS * 1024),
    ]
  })
  return [
    `${whole(largest)} generated reports, read in ${whole(readingTime)} ms`,
    table(['reports', 'ms', 'ms a report', 'times', 'meetings', 'actors', 'peak memory'], rows),
  ].join('\n\n')
}
