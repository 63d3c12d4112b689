import type { Orphans } from '../link/corrections/correct.ts'
import { correctionsOf } from '../link/contents.ts'
import { link } from '../link/link.ts'
import { createTaker, takenOf } from '../link/take.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'

/** Something of each report, one after another. */
type OfEach = <Part>(part: (findings: Findings) => Part) => Promise<Part[]>

/**
 * Ids of corrections that find nothing to correct. One that holds everywhere is looked for among all reports: that a
 * dossier has not its report makes it none.
 */
export async function orphansAmong(decided: Decisions, ofEach: OfEach): Promise<ReadonlySet<string>> {
  const byDossier = Map.groupBy(decided.corrections, ({ dossier }) => dossier)
  if (byDossier.size === 0) return new Set()
  const dossiers = new Map([...decided.dossiers].filter(([id]) => byDossier.has(id)))
  const taken = await ofEach(createTaker({ ...decided, dossiers }))
  const orphans = new Set<string>()
  for (const [dossier, own] of byDossier) {
    const lost: Orphans = new Set()
    link(
      takenOf(taken, dossier).map(({ digest }) => digest),
      correctionsOf(decided, dossier),
      lost,
    )
    for (const { id } of own) if (lost.has(id)) orphans.add(id)
  }
  return orphans
}
