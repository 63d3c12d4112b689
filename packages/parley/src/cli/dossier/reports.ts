import { printable } from '../../export/wrap.ts'
import { relevanceOf } from '../../link/contents.ts'
import type { Relevance } from '../../model/relevance.ts'
import type { StoreOption } from '../dossier.ts'
import { openExistingStore } from '../store.ts'
import { knownDossier } from './known.ts'

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
export async function listReports(id: string, options: StoreOption): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    const { dossier, decided } = await knownDossier(store, id)
    const relevance = relevanceOf(dossier, decided)
    const { findings } = await store.contents()
    for (const one of findings.toSorted((a, b) => (a.report.origin < b.report.origin ? -1 : 1))) {
      const { belongs, because, what } = relevance(one)
      const why = what.length === 0 ? BECAUSE[because] : `${BECAUSE[because]}: ${what.join(', ')}`
      process.stdout.write(`${printable(`${belongs ? '+' : '-'} ${one.report.id}  ${one.report.origin}  ${why}`)}\n`)
    }
  } finally {
    await store.close()
  }
}
