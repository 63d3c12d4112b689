import { decisions } from '../../model/ledger-fold.ts'
import type { StoreOption } from '../dossier.ts'
import { openExistingStore } from '../store.ts'

/** `parley dossier list`: a line for each. */
export async function listDossiers(options: StoreOption): Promise<void> {
  const { store, name } = await openExistingStore(options.store)
  try {
    const { dossiers } = decisions(await store.ledger())
    const { records } = await store.state()
    if (dossiers.size === 0) process.stdout.write(`${name}: no dossier yet; make one with parley dossier new TITLE\n`)
    for (const { id, title } of [...dossiers.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const size = records.find(({ dossier }) => dossier === id)?.size
      const held = size
        ? `reports: ${size.reports}, meetings: ${size.meetings}, statements: ${size.statements}`
        : 'not linked yet'
      process.stdout.write(`${id}  ${title}  (${held})\n`)
    }
  } finally {
    await store.close()
  }
}
