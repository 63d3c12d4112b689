import { once } from '../language/once.ts'
import { createWorld } from '../language/world/world.ts'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { decisions, type Logged } from '../model/ledger-fold.ts'
import type { ParleyRecord } from '../model/record.ts'
import { link } from './link.ts'
import { createRelevance } from './relevance.ts'

/** What a record is linked from: findings of reports, and the ledger with the dossiers and what people decided. */
export interface Linkable {
  findings: readonly Findings[]
  ledger: readonly Logged[]
}

const world = once(createWorld)

/** The record of a dossier, or of all reports where it is null. A dossier that the ledger does not know has no reports. */
export function linkContents({ findings, ledger }: Linkable, id: Id | null): ParleyRecord {
  if (id === null) return link(findings)
  const { dossiers, corrections } = decisions(ledger)
  const dossier = dossiers.get(id)
  if (dossier === undefined) return link([])
  const relevance = createRelevance(dossier, { corrections }, world())
  return link(findings.filter((one) => relevance(one).belongs))
}
