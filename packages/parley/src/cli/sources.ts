import { Command } from 'commander'
import type { Watched } from '../store/watched.ts'
import { openExistingStore, withStoreOption } from './store.ts'
import { isSilent } from './watch/plan.ts'

/** `parley sources`: how each source of the dossiers does. */
export function sourcesCommand(): Command {
  return withStoreOption(new Command('sources'))
    .description(
      'List the sources of the dossiers: when each last answered well, when it is asked next, what is wrong.',
    )
    .action(list)
}

async function list({ store: named }: { store?: string }): Promise<void> {
  const [{ webSources }, { folderSources }, { decisions }] = await Promise.all([
    import('./watch/source.ts'),
    import('./watch/folder.ts'),
    import('../model/ledger-fold.ts'),
  ])
  const { store, name } = await openExistingStore(named)
  try {
    const { dossiers } = decisions(await store.ledger())
    const known = new Map((await store.watched()).map((one) => [one.address, one]))
    const sources = [
      ...[...webSources(dossiers.values())].map(([key, { kind, address }]) => ({ key, shown: `${kind} ${address}` })),
      ...[...folderSources(dossiers.values())].map(([key, { path }]) => ({ key, shown: `folder ${path}` })),
    ]
    if (sources.length === 0) process.stdout.write(`${name}: no dossier has sources yet\n`)
    const now = new Date().toISOString()
    for (const { key, shown } of sources) process.stdout.write(`${shown}\n  ${stateOf(known.get(key), now)}\n`)
  } finally {
    await store.close()
  }
}

function stateOf(watched: Watched | undefined, now: string): string {
  if (watched === undefined) return 'not asked yet'
  const { good, next, failures, trouble, fresh, since } = watched
  return [
    `last answered well: ${good ?? 'never'}`,
    `next: ${next ?? 'not any more'}`,
    ...(failures > 0 ? [`failed ${failures} times`] : []),
    ...(trouble === null ? [] : [trouble]),
    ...(isSilent(watched, now) ? [`SILENT: nothing new since ${fresh ?? since}`] : []),
  ].join('; ')
}
