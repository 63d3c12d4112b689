import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../error.ts'
import { storeFailure } from './failure.ts'
import { MIGRATIONS } from './migrations.ts'

/** "Prly": how a Parley store is told from the database of another program (PRAGMA application_id). */
const APPLICATION_ID = 0x50726c79
const BUSY_TIMEOUT_MS = 30_000

/**
 * Opens a store file, makes it and its folder where they are missing, and takes it to the newest schema.
 * A file that is anything else is left untouched. Throws `StoreError`.
 */
export function openConnection(path: string): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    makeFolder(dirname(path))
    if (isFolder(path)) throw new StoreError(`The store ${path} is a folder: name a file.`)
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
    migrate(database, path)
    useWriteAheadLog(database)
    database.exec('PRAGMA synchronous = FULL')
    database.exec('PRAGMA foreign_keys = ON')
    return database
  } catch (error) {
    database?.close()
    throw storeFailure(path, error)
  }
}

/** Folder by folder, since Node's recursive mkdir never comes back where the system makes none and says ENOENT, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it in between.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Looks before it writes: a file of the newest schema takes no lock, so that a reader never waits for a writer. */
function migrate(database: DatabaseSync, path: string): void {
  if (versionOf(database, path) === MIGRATIONS.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have taken the file further since the first look.
    const version = versionOf(database, path)
    if (version === 0) {
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      database.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT')
      database.exec('INSERT INTO schema_version (version) VALUES (0)')
    }
    for (const step of MIGRATIONS.slice(version)) {
      for (const part of step) {
        if (typeof part === 'string') database.exec(part)
        else part(database)
      }
    }
    database.prepare('UPDATE schema_version SET version = ?').run(MIGRATIONS.length)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** How many migrations a file has taken; 0 for a new one. Throws when it is not ours or of a later Parley. */
function versionOf(database: DatabaseSync, path: string): number {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (tables.length === 0) return 0
  const application = Object.values(database.prepare('PRAGMA application_id').get() ?? {})[0]
  if (application !== APPLICATION_ID || !tables.some((table) => table.name === 'schema_version')) {
    throw new StoreError(
      `The store ${path} is not a Parley store but the database of another program: name another file; this one was left as it was.`,
    )
  }
  const version = Number(database.prepare('SELECT version FROM schema_version').get()?.version ?? 0)
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      `The store ${path} was written by a later version of Parley (schema ${version}, this one knows ${MIGRATIONS.length}): use that version, or name another file.`,
    )
  }
  return version
}

/** The change of mode does not wait for other processes as other statements do, so it is tried for as long. */
function useWriteAheadLog(database: DatabaseSync): void {
  const deadline = Date.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' && (code & 0xff) === 5
}
