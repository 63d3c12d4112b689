import type { z } from 'zod'
import type { CorrectionAction } from '../../model/correction.ts'
import type { Id } from '../../model/evidence.ts'
import { strikesNothing } from '../../link/corrections/correct-record.ts'
import { correctionActionSchema } from '../../model/schema/correction.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Store } from '../../store/store.ts'
import { authorOf } from '../author.ts'
import type { CorrectOptions } from '../correct.ts'
import { knownDossier } from '../dossier/known.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
import { openExistingStore } from '../store.ts'

/**
 * Notes a correction that is told from the record as it stands, or several in one step, and links anew. Throws `Failure`
 * where one says what cannot be.
 */
export async function note(options: CorrectOptions, tell: (standing: Standing) => unknown): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    const dossier = options.dossier ?? null
    if (dossier !== null) await knownDossier(store, dossier)
    await refresh(store)
    const standing = await standingOf(store, dossier)
    const told = [tell(standing)].flat().map((one) => checkedAction(standing, one))
    const signed = { at: new Date().toISOString(), author: authorOf(options.author), dossier, reason: options.reason }
    await store.append(told.map((correction) => ({ kind: 'correction', ...signed, correction })))
    await refresh(store)
    process.stdout.write('noted, and linked anew; see parley correct list\n')
  } finally {
    await store.close()
  }
}

function checkedAction({ record }: Standing, told: unknown): CorrectionAction {
  const checked = correctionActionSchema.safeParse(told)
  if (!checked.success) throw new Failure(checked.error.issues.map(complaintOf).join('; '))
  if (checked.data.action === 'strike' && strikesNothing(record, checked.data))
    throw new Failure(`there is no such one among the ${checked.data.field}: see parley record`)
  return checked.data
}

/** What is wrong, with the field where the message does not name it. */
function complaintOf({ message, path, code }: z.core.$ZodIssue): string {
  return code === 'custom' || path.length === 0 ? message : `${path.at(-1)?.toString() ?? ''}: ${message}`
}

/** The record that is corrected, and by which ids its things went earlier. */
export interface Standing {
  record: ParleyRecord
  forwardings: ReadonlyMap<Id, Id>
}

async function standingOf(store: Store, dossier: Id | null): Promise<Standing> {
  const saved = await store.record(dossier)
  if (saved === null) throw new Failure('the store holds no record yet: add reports first')
  return { record: saved.record, forwardings: await store.forwardings(dossier) }
}
