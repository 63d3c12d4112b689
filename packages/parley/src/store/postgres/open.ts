import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { sqlStore } from '../sql/sql-store.ts'
import type { Tables } from '../sql/tables.ts'
import type { Store } from '../store.ts'
import { shownAddress } from './address.ts'
import { createPool, migrate } from './connection.ts'
import { isPassing, storeFailure } from './failure.ts'
import { postgresTexts } from './texts.ts'

/** Waits between attempts when the server is gone: some 15 seconds together, longer than a restart takes. */
const PAUSES_MS = [200, 500, 1000, 2000, 4000, 8000]

/**
 * Opens the store in a PostgreSQL database ("postgres://user@host/database"), its tables made where they are missing.
 * What is lost with the connection is tried again for a while. Throws `StoreError` with one line for the user.
 */
export async function openStore(address: string): Promise<Store> {
  const pool = createPool(address)
  try {
    await migrate(pool, address)
  } catch (error) {
    await pool.end()
    throw storeFailure(shownAddress(address), error)
  }
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let open = true
  return sqlStore({
    database,
    attempt: (work) => persistently(work, address),
    lockWriting: async (transaction) => {
      await sql`SELECT revision FROM change WHERE id = 1 FOR UPDATE`.execute(transaction)
    },
    texts: postgresTexts,
    close: async () => {
      if (open) {
        open = false
        await pool.end()
      }
    },
  })
}

async function persistently<Answer>(work: () => Promise<Answer>, address: string): Promise<Answer> {
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return await work()
    } catch (error) {
      if (pause === null || !isPassing(error)) throw storeFailure(shownAddress(address), error)
      await sleep(pause)
    }
  }
  throw new RangeError('no attempt was made')
}
