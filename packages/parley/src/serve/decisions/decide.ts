import { correctionActionSchema } from '../../model/schema/correction.ts'
import type { Correction, LedgerEntry, Undo } from '../../model/ledger.ts'
import { standing } from '../../model/ledger-fold.ts'
import { idOfEntry } from '../../store/identity.ts'
import type { Store } from '../../store/store.ts'
import type { CorrectionWish, Noted, Signed } from '../keeping-views.ts'
import type { Served } from '../served.ts'
import { actionsOf } from './actions.ts'
import { DecisionConflict } from './conflict.ts'

/** Where decisions go. */
export interface Desk {
  store: Pick<Store, 'append'>
  /** Brings the records up to date once something was decided. */
  refresh(): Promise<unknown>
}

/** Notes what a reader wants corrected, all or nothing, and links anew. Throws `DecisionConflict` and `StoreError`. */
export async function correct(desk: Desk, served: Served, wish: CorrectionWish): Promise<Noted> {
  const { author, reason, everywhere, correction } = wish
  const dossier = everywhere ? null : (served.viewpoint.dossier ?? null)
  if (correction.action === 'belongs' && dossier === null)
    throw new DecisionConflict('A report belongs to a dossier, not to all: choose one.')
  const at = new Date().toISOString()
  const entries = actionsOf(served, correction).map((action): Correction => {
    const checked = correctionActionSchema.safeParse(action)
    if (!checked.success) {
      const { issues } = checked.error
      const isOfValue = issues.some(({ path: [part] }) => part === 'value')
      throw new DecisionConflict(issues.map(({ message }) => message).join('; '), isOfValue ? 'value' : undefined)
    }
    return { kind: 'correction', at, author, dossier, reason, correction: checked.data }
  })
  return note(desk, entries)
}

/** Takes a correction back, and links anew. Throws `DecisionConflict` and `StoreError`. */
export async function undo(desk: Desk, served: Served, id: string, { author, reason }: Signed): Promise<Noted> {
  const { ledger } = served.kept
  if (!ledger.some((one) => one.id === id && one.entry.kind === 'correction'))
    throw new DecisionConflict('There is no correction of that id: load the page again.')
  if (!standing(ledger).some((one) => one.id === id))
    throw new DecisionConflict('That correction has been taken back already: load the page again.')
  const entry: Undo = { kind: 'undo', at: new Date().toISOString(), author, reason, entry: id }
  return note(desk, [entry])
}

async function note({ store, refresh }: Desk, entries: readonly LedgerEntry[]): Promise<Noted> {
  await store.append(entries)
  await refresh()
  return { ids: entries.map(idOfEntry) }
}
