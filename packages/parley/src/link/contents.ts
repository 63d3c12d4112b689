import { loadWorld } from '../language/world/world.ts'
import { spanOf } from '../model/edtf.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { type Decisions, decisions, type Logged } from '../model/ledger-fold.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Orphans } from './corrections/correct.ts'
import { link } from './link.ts'
import { createRelevance, type RelevanceOf } from './relevance.ts'

/** What a record is linked from: findings of reports, and the ledger with the dossiers and what people decided. */
export interface Linkable {
  findings: readonly Findings[]
  ledger: readonly Logged[]
}

/**
 * The record of a dossier, or of all reports where it is null, with the corrections that hold there. A dossier that the
 * ledger does not know has no reports. Ids of corrections that found nothing to correct are added to `orphans`. `asOf`:
 * the day by whose end all of it had been published, where one is looked back on.
 */
export function linkContents(
  { findings, ledger }: Linkable,
  id: Id | null,
  orphans: Orphans = new Set(),
  asOf: Edtf | null = null,
): ParleyRecord {
  const decided = decisions(ledger)
  const own = correctionsOf(decided, id)
  if (id === null) return link(findings, own, orphans, asOf)
  const dossier = decided.dossiers.get(id)
  if (dossier === undefined) return link([])
  const relevance = relevanceOf(dossier, { corrections: own })
  return link(
    findings.filter((one) => relevance(one).belongs),
    own,
    orphans,
    asOf,
  )
}

/** Corrections that hold in a dossier, or in the record of all where it is null. */
export const correctionsOf = (
  { corrections }: Pick<Decisions, 'corrections'>,
  id: Id | null,
): Decisions['corrections'] => corrections.filter(({ dossier }) => dossier === null || dossier === id)

/** The same contents without what was published after a day, or cannot be told to have been published by then. */
export function publishedBy<Contents extends Linkable>(contents: Contents, day: string): Contents {
  const isPublished = publishedByDay(day)
  return { ...contents, findings: contents.findings.filter(({ report }) => isPublished(report)) }
}

/** Tells of a report whether it was surely published by the end of a day. */
export function publishedByDay(day: string): (report: { published: Edtf | null }) => boolean {
  const last = spanOf(day)?.to ?? Number.NEGATIVE_INFINITY
  return ({ published }) => {
    const span = published === null ? null : spanOf(published)
    return span !== null && !span.yearUnknown && span.to <= last
  }
}

/** Tells which reports belong to a dossier, and why. */
export function relevanceOf(dossier: Dossier, decided: Pick<Decisions, 'corrections'>): RelevanceOf {
  return createRelevance(dossier, decided, loadWorld())
}
