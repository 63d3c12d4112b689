import { type CorrectionAction, passagesIn } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { Undo } from '../model/ledger.ts'
import type { Logged } from '../model/ledger-fold.ts'
import { standing } from '../model/ledger-fold.ts'
import type { CorrectionLine, CorrectionPage } from './keeping-views.ts'
import { pageOf } from './page.ts'
import { headOf } from './refers.ts'
import type { Served } from './served.ts'
import type { Window } from './views.ts'

/** All corrections that hold where the reader looks, and those that were taken back; the latest first. */
export async function listCorrections(served: Served, window: Required<Window>): Promise<CorrectionPage> {
  const { kept, viewpoint, indexed } = served
  const orphans = await kept.orphans()
  const lines = correctionsIn(kept.ledger)
    .filter(({ dossier }) => viewpoint.dossier === undefined || dossier === null || dossier === viewpoint.dossier)
    .map((line) => ({ ...line, orphaned: line.undone === null && orphans.has(line.id) }))
  const page = pageOf(indexed, lines, window, () => {})
  const named = new Set(page.items.flatMap(({ correction }) => reportsOf(correction)))
  // Of all reports: one that a person left out of a dossier has its name, too.
  const { findings } = await kept.contents()
  const heads = findings.flatMap(({ report }) => (named.has(report.id) ? [[report.id, headOf(report)] as const] : []))
  return { ...page, refers: { ...page.refers, reports: Object.fromEntries(heads) } }
}

/** Every correction of a ledger with who took it back, the latest first. */
function correctionsIn(ledger: readonly Logged[]): Omit<CorrectionLine, 'orphaned'>[] {
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
