import { type CorrectionAction, passagesIn } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { Undo } from '../model/ledger.ts'
import type { Logged } from '../model/ledger-fold.ts'
import { standing } from '../model/ledger-fold.ts'
import { subjectOf, whomOf } from './correction-subject.ts'
import type { IndexedRecord } from './indexed.ts'
import type { CorrectionLine, CorrectionPage, KeptCorrection } from './keeping-views.ts'
import type { Kept } from './kept.ts'
import { pageOf } from './page.ts'
import { headOf, issueOfOutcome, type References, referMeeting } from './refers.ts'
import type { Served, Viewpoint } from './served.ts'
import type { ReportHead, Window } from './views.ts'

/** All corrections that hold where the reader looks, and those that were taken back; the latest first. */
export async function listCorrections(
  { kept, viewpoint, indexed }: Served,
  window: Required<Window>,
): Promise<CorrectionPage> {
  const known = await correctionsKnown(kept, viewpoint)
  const page = pageOf(indexed, known, window, (to, one) => refer(to, lineOf(indexed, one)))
  const items = page.items.map((one) => lineOf(indexed, one))
  // Of all reports: one that a person left out of a dossier has its name, too.
  const reports = { ...page.refers.reports, ...Object.fromEntries(await headsOf(kept, items)) }
  return { ...page, items, refers: { ...page.refers, reports } }
}

/** A correction with what of a record it is about. */
function lineOf(indexed: IndexedRecord, one: KeptCorrection): CorrectionLine {
  const about = subjectOf(indexed, one.correction)
  const meeting = about === null ? null : (indexed.meetingById.get(about) ?? null)
  return { ...one, about, meeting, whom: whomOf(indexed, one.correction) }
}

function refer(to: References, { correction, about, meeting, whom }: CorrectionLine): void {
  to.actors([about, whom])
  if (about !== null) to.issues([about])
  if (meeting) referMeeting(to, meeting)
  if ('field' in correction && correction.field === 'outcomes' && typeof correction.value === 'string')
    to.issues([issueOfOutcome({ summary: correction.value })])
}

/**
 * Corrections of all dossiers or of one, also those that were taken back by then; the latest first. As of a day of
 * publication those are left out that speak of no report which had been published by then.
 */
export async function correctionsKnown(
  kept: Kept,
  { dossier: wanted, asOf }: Pick<Viewpoint, 'dossier' | 'asOf'>,
): Promise<KeptCorrection[]> {
  const own = correctionsIn(kept.ledger).filter(
    ({ dossier }) => wanted === undefined || dossier === null || dossier === wanted,
  )
  const known = asOf === undefined ? null : await headsOf(kept, own)
  const told = own.filter(({ correction }) => known === null || reportsOf(correction).some((id) => known.has(id)))
  const orphans = told.length === 0 ? new Set() : await kept.orphans()
  return told.map((line) => ({ ...line, orphaned: line.undone === null && orphans.has(line.id) }))
}

/** Heads of the reports that corrections speak of. */
async function headsOf(kept: Kept, lines: readonly Pick<KeptCorrection, 'correction'>[]): Promise<Map<Id, ReportHead>> {
  const named = new Set(lines.flatMap(({ correction }) => reportsOf(correction)))
  const findings = named.size === 0 ? [] : await kept.findingsOf(named)
  return new Map(findings.map(({ report }) => [report.id, headOf(report)]))
}

/** Every correction of a ledger with who took it back, the latest first. */
function correctionsIn(ledger: readonly Logged[]): Omit<KeptCorrection, 'orphaned'>[] {
  const undos = new Map<string, Undo>()
  for (const { entry } of standing(ledger)) if (entry.kind === 'undo') undos.set(entry.entry, entry)
  return ledger
    .flatMap(({ id, entry }) => {
      if (entry.kind !== 'correction') return []
      const { at, author, dossier, reason, correction } = entry
      const undo = undos.get(id)
      const undone = undo === undefined ? null : { at: undo.at, author: undo.author, reason: undo.reason }
      return [{ id, at, author, dossier, reason, correction, undone }]
    })
    .toReversed()
}

function reportsOf(action: CorrectionAction): Id[] {
  if (action.action === 'belongs') return [action.report]
  if (action.action === 'copy') return action.of === null ? [action.report] : [action.report, action.of]
  return passagesIn(action).map(({ report }) => report)
}
