import { existsSync, globSync } from 'node:fs'
import { installDebianPackage } from './debian.ts'

/** Where Debian and Ubuntu put the programs of PostgreSQL; `POSTGRES_BIN` in the environment names another folder. */
const DEBIAN = '/usr/lib/postgresql/*/bin'

/** The folder of initdb and postgres, of the newest version; null where there is none. */
export function postgresPrograms(): string | null {
  const named = process.env['POSTGRES_BIN']
  const folders = named === undefined ? globSync(DEBIAN).toSorted() : [named]
  return folders.findLast((folder) => existsSync(`${folder}/initdb`)) ?? null
}

/**
 * Makes sure that the tests can start a PostgreSQL of their own: installs Debian's where this user may.
 * Returns what to do where there is none and it cannot be installed; null when all is well.
 */
export function ensurePostgres(): string | null {
  if (postgresPrograms() !== null) return null
  installDebianPackage('postgresql', 'the tests of the store')
  return postgresPrograms() === null
    ? 'no PostgreSQL for the tests of the store; install it (apt-get install postgresql), or name its programs: POSTGRES_BIN=/path npm test'
    : null
}
