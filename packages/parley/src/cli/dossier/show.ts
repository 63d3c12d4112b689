import { dossierFile } from '../../export/dossier-file.ts'
import type { StoreOption } from '../dossier.ts'
import { openExistingStore } from '../store.ts'
import { knownDossier } from './known.ts'

/** `parley dossier show`: its file as the store has it now. */
export async function showDossier(id: string, options: StoreOption): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    process.stdout.write(dossierFile(await knownDossier(store, id)))
  } finally {
    await store.close()
  }
}
