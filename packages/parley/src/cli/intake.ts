import { LARGEST_JSON } from '../acquire/limits.ts'
import type { GivenMetadata } from '../read/cleaned.ts'
import { complainOf } from './output.ts'
import { createProgress } from './progress.ts'
import { ahead } from './reading/ahead.ts'
import type { ReadReport, ReportReader } from './reading/report-reader.ts'

/** What became of the inputs, counted while they are read. */
export interface IntakeCounts {
  /** Reports, those of which nothing but the text is known among them. */
  read: number
  /** Of these, reports in another language: kept, and not read. */
  unread: number
  /** Of these, reports that nothing dates: neither what was given of them nor their own text. */
  undated: number
  refused: number
}

export const countsAtStart = (): IntakeCounts => ({ read: 0, unread: 0, undated: 0, refused: 0 })

/** What was read from an input, as far as it is kept. */
export interface Intake extends ReadReport {
  /** When its bytes were captured (ISO 8601), where that was not just now. */
  captured?: string
  /** What was given of a report that is known, otherwise than before; and whether it never was given so. */
  regiven?: { fields: (keyof GivenMetadata)[]; isNew: boolean }
}

/**
 * Has files, folders and standard input (`-`) read, in their order, some ahead. What is refused, and what is kept without being
 * read, is told on standard error and counted; the rest goes on.
 */
export async function* intake<Read extends Intake>(
  reading: ReportReader<Read>,
  paths: readonly string[],
  given: GivenMetadata,
  counts: IntakeCounts,
): AsyncGenerator<Read> {
  const { acquire } = await import('../acquire/acquire.ts')
  const progress = createProgress()
  const inputs = ahead(
    acquire([...paths], { given, stdin: standardInput }),
    async (input) => ({ input, outcome: 'raw' in input ? await reading.read(input.raw) : input }),
    reading.ahead,
  )
  try {
    for await (const { input, outcome } of inputs) {
      if ('refusal' in outcome) {
        counts.refused++
        progress.clear()
        complainOf(outcome.refusal)
        progress.refused()
        continue
      }
      counts.read++
      if (outcome.reading.findings.report.published === null) counts.undated++
      if (outcome.reading.unread !== null) {
        counts.unread++
        progress.clear()
        complainOf({ origin: outcome.raw.origin, reason: outcome.reading.unread })
      }
      progress.read()
      yield 'captured' in input && input.captured !== undefined ? { ...outcome, captured: input.captured } : outcome
    }
  } finally {
    progress.clear()
    await reading.end()
  }
}

/** Standard input as a whole. More than any input may have is not gathered: acquire refuses what is cut here. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > LARGEST_JSON) break
  }
  return Buffer.concat(chunks)
}
