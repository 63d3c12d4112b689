import { Command } from 'commander'
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
  const [{ webSources }, { isSilent }, { decisions }] = await Promise.all([
    import('./watch/source.ts'),
    import('./watch/plan.ts'),
    import('../model/ledger-fold.ts'),
  ])
  const { store, name } = await openExistingStore(named)
  try {
    const sources = webSources(decisions(await store.ledger()).dossiers.values())
    const known = new Map((await store.watched()).map((one) => [one.address, one]))
    if (sources.size === 0) process.stdout.write(`${name}: no dossier has sources on the web yet\n`)
    const now = new Date().toISOString()
    for (const { kind, address } of sources.values()) {
      const watched = known.get(address)
      const state =
        watched === undefined
          ? ['not asked yet']
          : [
              `last answered well: ${watched.good ?? 'never'}`,
              `next: ${watched.next ?? 'not any more'}`,
              ...(watched.failures > 0 ? [`failed ${watched.failures} times`] : []),
              ...(watched.trouble === null ? [] : [watched.trouble]),
              ...(isSilent(watched, now) ? [`SILENT: nothing new since ${watched.fresh ?? watched.since}`] : []),
            ]
      process.stdout.write(`${kind} ${address}\n  ${state.join('; ')}\n`)
    }
  } finally {
    await store.close()
  }
}
