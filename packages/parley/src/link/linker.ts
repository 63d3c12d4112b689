import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { decisions, type Logged } from '../model/ledger-fold.ts'
import type { RecordRow } from '../model/record-rows.ts'
import type { Shelf } from '../model/shelf.ts'
import { correctionsOf } from './contents.ts'
import { eachReportOnce } from './each-report-once.ts'
import { forwardingsBetween } from './forwardings.ts'
import { linkedRows, LINKER_VERSION } from './link.ts'
import type { Printed } from './text-print.ts'
import { createTaker, type Taken, takenOf } from './take.ts'

/** What was taken, and from which input. */
interface TakenFrom extends Taken {
  input: string
}

/** Where the text of a report stands, and what tells it from other texts. */
interface Source {
  input: string
  hash: string
}

/** Links what a store holds without holding the words of all reports at once; `linkContents` does the same with them. */
export const storeLinker = {
  version: LINKER_VERSION,
  forward: forwardingsBetween,
  begin(ledger: readonly Logged[], shelf?: Shelf) {
    const decided = decisions(ledger)
    const take = createTaker(decided, shelf)
    const taken: TakenFrom[] = []
    let sources: Map<Id, TakenFrom> | null = null
    return {
      take(input: string, findings: Findings): void {
        taken.push({ input, ...take(findings) })
      },
      link(dossier: Id | null): () => Iterable<RecordRow> {
        const own = takenOf(taken, dossier)
        sources = sourcesOf(own)
        const rows = linkedRows(
          own.map(({ digest }) => digest),
          { corrections: correctionsOf(decided, dossier) },
        )
        return () => textless(rows())
      },
      source(report: Id): Source | undefined {
        const from = sources?.get(report)
        return from && { input: from.input, hash: from.digest.print.hash }
      },
    }
  },
}

/** Some texts were needed to find the passages of corrections. */
function* textless(rows: Iterable<RecordRow>): Generator<RecordRow> {
  for (const row of rows)
    yield row.noun === 'report'
      ? { ...row, content: { ...row.content, report: { ...row.content.report, text: '' } } }
      : row
}

/** What counts for each report, as linking chooses it. */
function sourcesOf(taken: readonly TakenFrom[]): Map<Id, TakenFrom> {
  const takenAs = new Map<Printed, TakenFrom>(taken.map((one) => [one.digest, one]))
  return new Map(
    eachReportOnce(taken.map(({ digest }) => digest)).flatMap((digest) => {
      const one = takenAs.get(digest)
      return one === undefined ? [] : [[digest.report.id, one] as const]
    }),
  )
}
