import { readFileSync } from 'node:fs'
import { trouble } from '../../acquire/trouble.ts'
import { opmlFeeds } from '../../acquire/web/opml.ts'
import { sourcePlace } from '../../model/dossier.ts'
import { authorOf } from '../author.ts'
import type { AuthorOption } from '../dossier.ts'
import { Failure } from '../output.ts'
import { openExistingStore } from '../store.ts'
import { knownDossier } from './known.ts'

/** `parley dossier feeds`: a dossier with the feeds of an OPML file besides its own sources. */
export async function addFeeds(id: string, file: string, options: AuthorOption): Promise<void> {
  const feeds = opmlFeeds(bytesOf(file))
  if (feeds === null || feeds.length === 0)
    throw new Failure(`${file}: is no OPML file with feeds: export one from your reader of feeds`)
  const { store, name } = await openExistingStore(options.store)
  try {
    const dossier = await knownDossier(store, id)
    const own = new Set(dossier.sources.map(sourcePlace))
    const fresh = feeds.filter(({ address }) => !own.has(address))
    const changed = { ...dossier, sources: [...dossier.sources, ...fresh] }
    if (fresh.length > 0)
      await store.append([
        { kind: 'dossier', at: new Date().toISOString(), author: authorOf(options.author), dossier: changed },
      ])
    process.stdout.write(
      `${name}: ${fresh.length} feeds are new to ${id}, ${feeds.length - fresh.length} known already; its file: parley dossier show ${id}\n`,
    )
  } finally {
    await store.close()
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Failure(`${file}: ${trouble(error)}`)
  }
}
