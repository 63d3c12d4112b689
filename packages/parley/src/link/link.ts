import { once } from '../language/once.ts'
import type { Edtf } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'
import { gatherRows, type RecordRow, reportRow, rowsOfThings } from '../model/record-rows.ts'
import type { ParleyRecord } from '../model/record.ts'
import { loadKnowledge } from './actors.ts'
import { correctDecided } from './corrections/correct-decided.ts'
import type { Orphans } from './corrections/correct.ts'
import { decide } from './decide.ts'
import { withoutForesight } from './foresight.ts'
import { inOrder } from './in-order.ts'
import { markOverdue } from './overdue.ts'
import { type Printed, printed } from './text-print.ts'

/** Version of the linker; a record linked by an older one is linked anew. */
export const LINKER_VERSION = '0.9.5'

const knownToLink = once(loadKnowledge)

/**
 * What all findings add up to, with what people corrected. The order of the findings does not matter: the record is the
 * same, byte for byte. Ids of corrections that found nothing to correct are added to `orphans`. What is overdue
 * is so as of the day that is given, else of the latest report.
 */
export function link(
  found: readonly Findings[],
  corrections: Decisions['corrections'] = [],
  orphans: Orphans = new Set(),
  asOf: Edtf | null = null,
): ParleyRecord {
  const gatherer = gatherRows()
  for (const row of linkedRows(found.map(printed), { corrections, orphans, asOf })()) gatherer.take(row)
  return gatherer.record()
}

/** The same row by row: all is decided at once, and what a report tells is made when its row is asked for. */
export function linkedRows(
  found: readonly Printed[],
  { corrections, orphans = new Set(), asOf = null }: LinkOptions,
): () => Iterable<RecordRow> {
  const decided = decide(found, { knowledge: knownToLink(), corrections, orphans })
  const { findings, things, toldBy } = withoutForesight(correctDecided(decided, corrections, orphans))
  const published = findings.map(({ report }) => report.published)
  const last = markOverdue(inOrder(things), { asOf, published })
  return function* () {
    for (const one of findings) yield reportRow(toldBy(one))
    yield* rowsOfThings(last)
  }
}

interface LinkOptions {
  corrections: Decisions['corrections']
  orphans?: Orphans
  asOf?: Edtf | null
}
