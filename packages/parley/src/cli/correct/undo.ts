import { standing } from '../../model/ledger-fold.ts'
import { authorOf } from '../author.ts'
import type { DecisionOptions } from '../dossier.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
import { openExistingStore } from '../store.ts'

/** `parley correct undo`: an entry that takes another back; both stay in the ledger. */
export async function undo(begun: string, options: DecisionOptions): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    const corrections = standing(await store.ledger()).filter(({ entry }) => entry.kind === 'correction')
    const fitting = corrections.filter(({ id }) => id.startsWith(begun))
    const [only, ...others] = fitting
    if (only === undefined) throw new Failure(`${begun}: no correction has that id; see parley correct list`)
    if (others.length > 0) throw new Failure(`${begun}: ${fitting.length} corrections begin so: give more of the id`)
    const at = new Date().toISOString()
    await store.append([{ kind: 'undo', at, author: authorOf(options.author), reason: options.reason, entry: only.id }])
    await refresh(store)
    process.stdout.write(`${only.id.slice(0, 12)} is taken back\n`)
  } finally {
    await store.close()
  }
}
