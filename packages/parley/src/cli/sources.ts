import { Command } from 'commander'
import type { SourceState } from '../serve/keeping-views.ts'
import { openExistingStore, withStoreOption } from './store.ts'

/** `parley sources`: how each source of the dossiers does. */
export function sourcesCommand(): Command {
  return withStoreOption(new Command('sources'))
    .description(
      'List the sources of the dossiers: when each last answered well, when it is asked next, what is wrong.',
    )
    .action(list)
}

async function list({ store: named }: { store?: string }): Promise<void> {
  const [{ listSources }, { decisions }, { createCanonical }] = await Promise.all([
    import('../serve/sources.ts'),
    import('../model/ledger-fold.ts'),
    import('../acquire/web/address.ts'),
  ])
  const { store, name } = await openExistingStore(named)
  try {
    const { dossiers } = decisions(await store.ledger())
    const known = { watched: await store.watched(), now: new Date().toISOString(), canonical: createCanonical() }
    const sources = listSources(dossiers.values(), known)
    if (sources.length === 0) process.stdout.write(`${name}: no dossier has sources yet\n`)
    for (const { kind, address, state } of sources) process.stdout.write(`${kind} ${address}\n  ${wordsOf(state)}\n`)
  } finally {
    await store.close()
  }
}

function wordsOf(state: SourceState | null): string {
  if (state === null) return 'not asked yet'
  const { good, next, failures, trouble, silentSince } = state
  return [
    `last answered well: ${good ?? 'never'}`,
    `next: ${next ?? 'not any more'}`,
    ...(failures > 0 ? [failures === 1 ? 'failed once' : `failed ${failures} times`] : []),
    ...(trouble === null ? [] : [trouble]),
    ...(silentSince === null ? [] : [`SILENT: nothing new since ${silentSince}`]),
  ].join('; ')
}
