import { passagesIn } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { type Decisions, decisions, type Logged } from '../model/ledger-fold.ts'
import type { ParleyRecord } from '../model/record.ts'
import { relevanceOf } from './contents.ts'
import { createDigester, type Digest } from './digest.ts'
import { forwardingsBetween } from './forwardings.ts'
import { eachReportOnce, link, LINKER_VERSION } from './link.ts'
import type { RelevanceOf } from './relevance.ts'

/** A report without its words, where they stand, and the dossiers that it belongs to. */
interface Taken {
  input: string
  digest: Digest
  dossiers: readonly Id[]
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
  begin(ledger: readonly Logged[]) {
    const { dossiers, corrections } = decisions(ledger)
    const named = new Set(corrections.flatMap(({ correction }) => passagesIn(correction).map(({ report }) => report)))
    const digestOf = createDigester((report) => named.has(report))
    const relevances = [...dossiers].map(([id, dossier]): [Id, RelevanceOf] => [
      id,
      relevanceOf(dossier, { corrections: ownOf(corrections, id) }),
    ])
    const taken: Taken[] = []
    let sources: Map<Id, Source> | null = null
    return {
      take(input: string, findings: Findings): void {
        const own = relevances.filter(([, relevance]) => relevance(findings).belongs).map(([id]) => id)
        taken.push({ input, digest: digestOf(findings), dossiers: own })
      },
      link(dossier: Id | null): ParleyRecord {
        const own = dossier === null ? taken : taken.filter(({ dossiers: list }) => list.includes(dossier))
        sources = sourcesOf(own)
        const record = link(
          own.map(({ digest }) => digest),
          ownOf(corrections, dossier),
        )
        // Some were needed to find the passages of corrections.
        return { ...record, reports: record.reports.map((report) => ({ ...report, text: '' })) }
      },
      source: (report: Id): Source | undefined => sources?.get(report),
    }
  },
}

const ownOf = (corrections: Decisions['corrections'], id: Id | null): Decisions['corrections'] =>
  corrections.filter(({ dossier }) => dossier === null || dossier === id)

/** The input that counts for each report, as linking chooses it. */
function sourcesOf(taken: readonly Taken[]): Map<Id, Source> {
  const inputs = new Map(taken.map(({ digest, input }) => [digest.print, input]))
  return new Map(
    eachReportOnce(taken.map(({ digest }) => digest)).map(({ report, print }) => [
      report.id,
      { input: inputs.get(print) ?? '', hash: print.hash },
    ]),
  )
}
