import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { isPostgresAddress, shownAddress } from '../store/postgres/address.ts'
import type { Store } from '../store/store.ts'
import { Failure } from './output.ts'

/** Adds the option that names the store. */
export function withStoreOption(command: Command): Command {
  return command.option(
    '--store <file>',
    'the store: a file, or a database as postgres://USER@HOST/DATABASE (default: parley.sqlite in your data folder)',
  )
}

/** A store, and its file or address as messages may show it. */
export interface NamedStore {
  store: Store
  name: string
}

/** Opens the named store, or the one in the user's data folder; makes it where it is missing. The caller closes it. */
export async function openNamedStore(named: string | undefined): Promise<NamedStore> {
  if (named !== undefined && isPostgresAddress(named)) {
    const { openStore } = await import('../store/postgres/open.ts')
    return { store: await openStore(named), name: shownAddress(named) }
  }
  const { openStore } = await import('../store/sqlite/open.ts')
  const file = await storeFile(named)
  return { store: openStore(file), name: file }
}

/** The same of a store that is there already; throws `Failure` where there is none. A database is there, or refused. */
export async function openExistingStore(named: string | undefined): Promise<NamedStore> {
  const there = await openStoreThere(named)
  if (there !== null) return there
  const option = named === undefined ? '' : ` --store ${named}`
  throw new Failure(`there is no store at ${await storeFile(named)} yet: make one with parley add PATH${option}`)
}

/** The same; null where there is none. */
export async function openStoreThere(named: string | undefined): Promise<NamedStore | null> {
  const isDatabase = named !== undefined && isPostgresAddress(named)
  return isDatabase || existsSync(await storeFile(named)) ? openNamedStore(named) : null
}

/** The file of a store. Throws `Failure` for an address of another kind, of which the system would make folders. */
async function storeFile(named: string | undefined): Promise<string> {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(named ?? '') ?? []
  if (scheme !== undefined)
    throw new Failure(
      `--store ${shownAddress(named ?? '')}: a store is a file, or a database as postgres://USER@HOST/DATABASE; ${scheme}: is neither`,
    )
  const { defaultStorePath } = await import('../store/path.ts')
  return named ?? defaultStorePath(process.env)
}
