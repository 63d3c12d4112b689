import { passagesIn } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'
import type { Shelf } from '../model/shelf.ts'
import { correctionsOf, relevanceOf } from './contents.ts'
import { createDigester, type Digest } from './digest.ts'

/** A report without its words, and the dossiers that it belongs to. */
export interface Taken {
  digest: Digest
  dossiers: readonly Id[]
}

const IN_NONE: readonly Id[] = []

/** Takes the findings of one report after another, so that their words need not be held: only where corrections name passages of them. */
export function createTaker(decided: Decisions, shelf?: Shelf): (findings: Findings) => Taken {
  const passages = decided.corrections.flatMap(({ correction }) => passagesIn(correction))
  const named = new Set(passages.map(({ report }) => report))
  const digestOf = createDigester((report) => named.has(report), shelf)
  const relevances = [...decided.dossiers].map(([id, dossier]) => ({
    id,
    relevance: relevanceOf(dossier, { corrections: correctionsOf(decided, id) }),
  }))
  return (findings) => ({
    digest: digestOf(findings),
    dossiers:
      relevances.length === 0
        ? IN_NONE
        : relevances.flatMap(({ id, relevance }) => (relevance(findings).belongs ? [id] : [])),
  })
}

/** What was taken of a dossier, or of all where it is null. */
export const takenOf = <One extends Taken>(taken: readonly One[], id: Id | null): readonly One[] =>
  id === null ? taken : taken.filter(({ dossiers }) => dossiers.includes(id))
