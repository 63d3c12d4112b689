import pg from 'pg'
import { StoreError } from '../error.ts'
import { shownAddress } from './address.ts'
import { MIGRATIONS } from './migrations.ts'

/** All tables of a store lie in a schema of their own, beside whatever else the database holds. */
const SCHEMA = 'parley'
/** "Prly" as a number: the lock that migrations take, so that two commands do not make the tables at once. */
const MIGRATION_LOCK = 0x50726c79
const CONNECT_TIMEOUT_MS = 10_000
/** One process writes at a time, and a few look. */
const MOST_CONNECTIONS = 4

/** Connections to one database; none is made yet. */
export function createPool(address: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: `-c search_path=${SCHEMA}`,
    application_name: 'parley',
  })
  // A server that goes away ends idle connections too; the next use of the pool says so.
  pool.on('error', () => {})
  return pool
}

/** Makes the tables where they are missing and takes them to the newest schema. Throws `StoreError`, or what pg threw. */
export async function migrate(pool: pg.Pool, address: string): Promise<void> {
  const client = await pool.connect()
  try {
    if ((await versionOf(client, address)) === MIGRATIONS.length) return
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    // Another process may have taken the tables further since the first look.
    const version = await versionOf(client, address)
    if (version === 0) {
      await client.query(`CREATE SCHEMA ${SCHEMA}`)
      await client.query('CREATE TABLE schema_version (version INTEGER NOT NULL)')
      await client.query('INSERT INTO schema_version (version) VALUES (0)')
    }
    for (const step of MIGRATIONS.slice(version)) for (const statement of step) await client.query(statement)
    await client.query('UPDATE schema_version SET version = $1', [MIGRATIONS.length])
    await client.query('COMMIT')
  } catch (error) {
    // The first error says why; when the connection is lost the server rolls back by itself.
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** How many migrations a database has taken; 0 where it has none of our tables. Throws when they are not ours or of a later Parley. */
async function versionOf(client: pg.PoolClient, address: string): Promise<number> {
  const { rows: schemas } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [SCHEMA])
  if (schemas.length === 0) return 0
  const { rows: tables } = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2', [
    SCHEMA,
    'schema_version',
  ])
  if (tables.length === 0) {
    throw new StoreError(
      `The store ${shownAddress(address)} has a schema "${SCHEMA}" that is not Parley's: name another database; this one was left as it was.`,
    )
  }
  const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version')
  const version = rows[0]?.version ?? 0
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      `The store ${shownAddress(address)} was written by a later version of Parley (schema ${version}, this one knows ${MIGRATIONS.length}): use that version, or name another database.`,
    )
  }
  return version
}
