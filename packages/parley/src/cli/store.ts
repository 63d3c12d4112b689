import type { Command } from 'commander'
import type { Store } from '../store/store.ts'

/** Adds the option that names the store. */
export function withStoreOption(command: Command): Command {
  return command.option('--store <file>', 'the store (default: parley.sqlite in your data folder)')
}

/** Opens the named store, or the one in the user's data folder. The caller closes it. */
export async function openNamedStore(file: string | undefined): Promise<{ store: Store; file: string }> {
  const [{ openStore }, { defaultStorePath }] = await Promise.all([
    import('../store/sqlite/open.ts'),
    import('../store/path.ts'),
  ])
  const path = file ?? defaultStorePath(process.env)
  return { store: openStore(path), file: path }
}
