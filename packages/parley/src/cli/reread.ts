import { Command, Option } from 'commander'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley reread                       read anew what an older Parley read, and show how the records would differ
  parley reread --dossier gulf-talks  show it of one dossier alone
  parley reread --take                let the newer reader take over, in one step
  parley reread --read                only read: what was read is kept, and shown when it is asked for`

export interface RereadOptions {
  store?: string
  dossier?: string
  format: 'text' | 'json'
  take?: boolean
  read?: boolean
  author?: string
}

/** `parley reread`: what a newer reader finds in what is stored, shown before it takes over. */
export function rereadCommand(): Command {
  return withStoreOption(new Command('reread'))
    .description(
      'Read anew what an older Parley read, and show what came, went and changed; nothing takes over until --take.',
    )
    .option('--dossier <id>', 'show it of one dossier alone')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(new Option('--take', 'let what the newer reader found take over').conflicts(['dossier', 'read']))
    .addOption(new Option('--read', 'only read, and show nothing').conflicts('dossier'))
    .option('--author <name>', 'who lets it take over (default: your user name)')
    .addHelpText('after', EXAMPLES)
    .action(reread)
}

async function reread(options: RereadOptions): Promise<void> {
  const { store } = await openExistingStore(options.store)
  try {
    if (options.read === true) await (await import('./reread/alone.ts')).readAlone(store)
    else if (options.take === true) await (await import('./reread/take.ts')).takeOver(store, options)
    else await (await import('./reread/show.ts')).showDifferences(store, options)
  } finally {
    await store.close()
  }
}
