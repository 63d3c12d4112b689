import type { CorrectionAction, NamedActor } from '../../model/correction.ts'
import type { Id } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import type { Decisions } from '../../model/ledger-fold.ts'
import { withAdded } from './add.ts'
import { handEvidence, withActor } from './named.ts'
import { locate } from './passage.ts'
import { withoutRefused } from './refuse.ts'
import { withoutActor } from './refuse-actor.ts'

type Corrections = Decisions['corrections']

/** Ids of corrections that found nothing to correct: their passage is gone, or nothing is read there any more. */
export type Orphans = Set<string>

/**
 * Findings without what people refused, and with what they added, the latest word last. What finds nothing to correct is
 * added to `orphans`. Whom a correction of the record names by a name alone is among the actors of that report.
 */
export function correctFindings<One extends Findings>(
  findings: readonly One[],
  corrections: Corrections,
  orphans: Orphans,
): readonly One[] {
  const places = new Map(findings.map((one, place) => [one.report.id, place]))
  const corrected = [...findings]
  const findingsOf = (report: Id): One | undefined => {
    const place = places.get(report)
    return place === undefined ? undefined : corrected[place]
  }
  for (const { id, correction, author } of corrections) {
    const passage = passageOf(correction)
    if (passage === null) continue
    const own = findingsOf(passage.report)
    const stretch = own && locate(passage, own.report.text)
    const next = own && stretch && correctedBy(correction, own, { stretch, hand: { findingsOf, author } })
    const place = places.get(passage.report)
    if (next && place !== undefined) corrected[place] = { ...own, ...next }
    else orphans.add(id)
  }
  return corrected
}

/** The passage whose report's findings a correction changes; null for one that changes none. */
function passageOf(action: CorrectionAction): NamedActor['passage'] | null {
  switch (action.action) {
    case 'refuse':
    case 'add':
      return action.passage
    case 'mend':
    case 'put':
      return namedAnew(action.value)?.passage ?? null
    default:
      return null
  }
}

/** Somebody whom a correction names by a name. */
const namedAnew = (value: string | number | NamedActor | null): NamedActor | null =>
  typeof value === 'object' && value?.name !== undefined ? value : null

function correctedBy(
  action: CorrectionAction,
  findings: Findings,
  at: Parameters<typeof withAdded>[2],
): Findings | null {
  switch (action.action) {
    case 'refuse':
      return action.noun === 'actor'
        ? withoutActor(findings, at.stretch)
        : withoutRefused(findings, action.noun, at.stretch)
    case 'add':
      return withAdded(findings, action, at)
    case 'mend':
    case 'put': {
      const named = namedAnew(action.value)
      const anchor = handEvidence(findings.report, at.stretch, at.hand.author)
      return named && (withActor(findings, named, { hand: at.hand, anchor })?.findings ?? null)
    }
    default:
      return findings
  }
}
