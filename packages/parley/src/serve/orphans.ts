import { relevanceOf } from '../link/contents.ts'
import type { Orphans } from '../link/corrections/correct.ts'
import { createDigester, type Digest } from '../link/digest.ts'
import { link } from '../link/link.ts'
import { passagesIn } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'

/** Something of each report, one after another. */
type OfEach = <Part>(part: (findings: Findings) => Part) => Promise<Part[]>

/**
 * Ids of corrections that find nothing to correct. One that holds everywhere is looked for among all reports: that a
 * dossier has not its report makes it none. The words of a report are held only where corrections name passages of it.
 */
export async function orphansAmong({ corrections, dossiers }: Decisions, ofEach: OfEach): Promise<ReadonlySet<string>> {
  const byDossier = Map.groupBy(corrections, ({ dossier }) => dossier)
  if (byDossier.size === 0) return new Set()
  const holdIn = (id: Id | null) => corrections.filter(({ dossier }) => dossier === null || dossier === id)
  const named = new Set(corrections.flatMap(({ correction }) => passagesIn(correction).map(({ report }) => report)))
  const digestOf = createDigester((report) => named.has(report))
  const relevances = [...dossiers.values()]
    .filter(({ id }) => byDossier.has(id))
    .map((dossier) => ({ id: dossier.id, isOf: relevanceOf(dossier, { corrections: holdIn(dossier.id) }) }))
  const taken = await ofEach((findings): { digest: Digest; dossiers: (Id | null)[] } => ({
    digest: digestOf(findings),
    dossiers: [null, ...relevances.filter(({ isOf }) => isOf(findings).belongs).map(({ id }) => id)],
  }))
  const orphans = new Set<string>()
  for (const [dossier, own] of byDossier) {
    const lost: Orphans = new Set()
    link(
      taken.filter((one) => one.dossiers.includes(dossier)).map(({ digest }) => digest),
      holdIn(dossier),
      lost,
    )
    for (const { id } of own) if (lost.has(id)) orphans.add(id)
  }
  return orphans
}
