import { existsSync, writeFileSync } from 'node:fs'
import { dossierFile } from '../../export/dossier-file.ts'
import { slug } from '../../link/ids.ts'
import type { Dossier } from '../../model/dossier.ts'
import { decisions } from '../../model/ledger-fold.ts'
import { authorOf } from '../author.ts'
import type { NewOptions } from '../dossier.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
import { openNamedStore } from '../store.ts'

/** `parley dossier new`: a file to edit, and the dossier in the store. Neither is made where one is there already. */
export async function makeDossier(title: string, { side: sides, ...options }: NewOptions): Promise<void> {
  if (title.trim() === '') throw new Failure('a dossier needs a title: parley dossier new "Talks on the border"')
  const id = slug(title)
  const file = options.file ?? `${id}.yml`
  if (existsSync(file))
    throw new Failure(`${file}: is there already: name another with --file, or take it with parley dossier put`)
  const dossier: Dossier = {
    id,
    title,
    sides: sides.map((name) => ({ name, members: [] })),
    agenda: [],
    languages: [],
    sources: [],
    relevant: { actors: [], words: [], never: [] },
  }
  const { store, name } = await openNamedStore(options.store)
  try {
    if (decisions(await store.ledger()).dossiers.has(id))
      throw new Failure(
        `${name}: has a dossier ${id} already: give another title, or change that one with parley dossier put`,
      )
    writeFileSync(file, dossierFile(dossier))
    await store.append([{ kind: 'dossier', at: new Date().toISOString(), author: authorOf(options.author), dossier }])
    await refresh(store)
    process.stdout.write(`${file}: the dossier ${id}; edit it, then run parley dossier put ${file}\n`)
  } finally {
    await store.close()
  }
}
