import type { Dossier } from '../../model/dossier.ts'
import type { Id } from '../../model/evidence.ts'
import { type Decisions, decisions } from '../../model/ledger-fold.ts'
import type { Store } from '../../store/store.ts'
import { Failure } from '../output.ts'

/** A dossier of the store with all that people decided, or had decided by a moment; throws `Failure` with the ids that there are. */
export async function knownDossier(
  store: Store,
  id: Id,
  readBy?: string,
): Promise<{ dossier: Dossier; decided: Decisions }> {
  const decided = decisions(await store.ledger(), readBy)
  const dossier = decided.dossiers.get(id)
  if (dossier !== undefined) return { dossier, decided }
  const ids = [...decided.dossiers.keys()].sort()
  const others =
    ids.length === 0 ? 'there is none yet: make one with parley dossier new' : `there are: ${ids.join(', ')}`
  throw new Failure(`no dossier is called ${id}; ${others}`)
}
