import { differencePage } from '../../export/difference.ts'
import { linkContents } from '../../link/contents.ts'
import { differenceOf } from '../../link/difference/difference.ts'
import type { Difference } from '../../model/difference.ts'
import type { Id } from '../../model/evidence.ts'
import { decisions } from '../../model/ledger-fold.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Contents, Store } from '../../store/store.ts'
import { knownDossier } from '../dossier/known.ts'
import type { RereadOptions } from '../reread.ts'
import { terminal } from '../terminal.ts'
import { readAnewShown } from './progress.ts'

/** How one record would differ. */
interface Shown {
  dossier: Id | null
  differences: Difference[]
  /** Ids of corrections that would find nothing to correct any more. */
  orphans: string[]
}

/** `parley reread`: how the record of each dossier, or of the whole store where it has none, would differ. */
export async function showDifferences(store: Store, { dossier, format }: RereadOptions): Promise<void> {
  if (dossier !== undefined) await knownDossier(store, dossier)
  await readAnewShown(store)
  const { kept, reader } = await store.rereadings()
  const [before, after] = [await store.contents(), await store.contents({ reread: true })]
  const { dossiers } = decisions(before.ledger)
  const own = dossier === undefined ? [...dossiers.keys()].sort() : [dossier]
  const all: Shown[] = []
  const look = await terminal()
  for (const id of own.length === 0 ? [null] : own) {
    const [was, is] = [linked(before, id), linked(after, id)]
    const differences = kept === 0 ? [] : differenceOf(was.record, is.record)
    const orphans = [...is.orphans].filter((one) => !was.orphans.has(one))
    all.push({ dossier: id, differences, orphans })
    if (format === 'json' || kept === 0) continue
    const title = id === null ? 'The record' : (dossiers.get(id)?.title ?? id)
    process.stdout.write(differencePage({ title, before: was.record, after: is.record, differences }, look))
    for (const orphan of orphans)
      process.stdout.write(
        `\ncorrection ${orphan.slice(0, 12)} would find nothing to correct: see parley correct list\n`,
      )
    process.stdout.write('\n')
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify({ reader, inputs: kept, records: all }, null, 2)}\n`)
  else
    process.stdout.write(
      kept === 0
        ? 'all is read by this reader: nothing can take over\n'
        : `inputs read anew by reader ${reader}: ${kept}; parley reread --take lets them take over\n`,
    )
}

function linked(contents: Contents, dossier: Id | null): { record: ParleyRecord; orphans: Set<string> } {
  const orphans = new Set<string>()
  return { record: linkContents(contents, dossier, orphans), orphans }
}
