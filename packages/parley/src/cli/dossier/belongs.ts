import type { Id } from '../../model/evidence.ts'
import type { Findings } from '../../model/findings.ts'
import { authorOf } from '../author.ts'
import type { DecisionOptions } from '../dossier.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
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
    const id = reportNamed(report, (await store.contents()).findings)
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

/** The id of a report that was named by its id, its file name or its address. */
function reportNamed(named: string, findings: readonly Findings[]): Id {
  const fitting = findings.filter(
    ({ report: { id, origin } }) => id === named || origin === named || origin.split(/[\\/]/u).at(-1) === named,
  )
  const [only, ...others] = fitting
  if (only === undefined) throw new Failure(`${named}: no report is called so; see parley dossier reports`)
  if (others.length > 0)
    throw new Failure(
      `${named}: ${fitting.length} reports are called so: name one by its id (${fitting.map(({ report }) => report.id).join(', ')})`,
    )
  return only.report.id
}
