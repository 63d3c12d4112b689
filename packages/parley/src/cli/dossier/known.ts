import type { Dossier } from '../../model/dossier.ts'
import type { Id } from '../../model/evidence.ts'
import { type Decisions, decisions } from '../../model/ledger-fold.ts'
import type { Store } from '../../store/store.ts'
import { Failure } from '../output.ts'

/** A dossier of the store as it is, or as it was by a moment; throws `Failure` with the ids that there are. */
export async function knownDossier(store: Store, id: Id, readBy?: string): Promise<Dossier> {
  return dossierAmong(decisions(await store.ledger(), readBy), id, readBy)
}

/** A dossier among those that people have decided on, or had by a moment; throws `Failure` with the ids that there are. */
export function dossierAmong({ dossiers }: Pick<Decisions, 'dossiers'>, id: Id, readBy?: string): Dossier {
  const dossier = dossiers.get(id)
  if (dossier !== undefined) return dossier
  const ids = [...dossiers.keys()].sort().join(', ')
  if (readBy !== undefined)
    throw new Failure(
      `no dossier was called ${id} at that time; ${ids === '' ? 'there was none yet' : `there were: ${ids}`}`,
    )
  throw new Failure(
    `no dossier is called ${id}; ${ids === '' ? 'there is none yet: make one with parley dossier new' : `there are: ${ids}`}`,
  )
}
