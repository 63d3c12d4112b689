import { printable } from '../../export/wrap.ts'
import { relevanceOf } from '../../link/contents.ts'
import type { Relevance } from '../../model/relevance.ts'
import { keptIn } from '../../serve/kept.ts'
import type { StoreOption } from '../dossier.ts'
import type { AsOf } from '../moment.ts'
import { openExistingStore } from '../store.ts'
import { dossierAmong } from './known.ts'

const BECAUSE: Record<Relevance['because'], string> = {
  corrected: 'said by a person',
  language: 'is in another language',
  never: 'holds words of "never"',
  word: 'holds the words',
  actor: 'names',
  sides: 'names the sides',
  'side and issue': 'names a side and an issue',
  open: 'the dossier takes every report',
  'one side': 'is about one side only, and no issue or word that is followed',
  nothing: 'is about none of the sides, and nobody and no word that is followed',
}

/** `parley dossier reports`: a line for each report of the store, those that belong to the dossier marked with +. */
export async function listReports(id: string, { store: named, ...known }: StoreOption & AsOf): Promise<void> {
  const { store } = await openExistingStore(named)
  try {
    const kept = await keptIn(store, known)
    const relevance = relevanceOf(dossierAmong(kept.decided, id, known.readBy), kept.decided)
    const lines = await kept.ofEach((one) => ({ report: one.report.id, origin: one.report.origin, ...relevance(one) }))
    for (const line of lines.toSorted((a, b) => (a.origin < b.origin ? -1 : 1))) {
      const { report, origin, belongs, because, what } = line
      const why = what.length === 0 ? BECAUSE[because] : `${BECAUSE[because]}: ${what.join(', ')}`
      process.stdout.write(`${printable(`${belongs ? '+' : '-'} ${report}  ${origin}  ${why}`)}\n`)
    }
  } finally {
    await store.close()
  }
}
