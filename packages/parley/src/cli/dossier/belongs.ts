import type { Id } from '../../model/evidence.ts'
import { authorOf } from '../author.ts'
import type { DecisionOptions } from '../dossier.ts'
import { refresh } from '../refresh.ts'
import { reportNamed } from '../report-named.ts'
import { openExistingStore } from '../store.ts'
import { knownDossier } from './known.ts'

/** `parley dossier take` and `leave`: a person's word on a report, kept in the ledger. */
export async function decideBelonging(
  { dossier, report, belongs }: { dossier: Id; report: string; belongs: boolean },
  options: DecisionOptions,
): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    await knownDossier(store, dossier)
    const id = reportNamed(report, await store.entries())
    await store.append([
      {
        kind: 'correction',
        at: new Date().toISOString(),
        author: authorOf(options.author),
        dossier,
        reason: options.reason,
        correction: { action: 'belongs', report: id, belongs },
      },
    ])
    await refresh(store)
    process.stdout.write(`${id} ${belongs ? 'belongs' : 'does not belong'} to ${dossier}: ${options.reason}\n`)
  } finally {
    await store.close()
  }
}
