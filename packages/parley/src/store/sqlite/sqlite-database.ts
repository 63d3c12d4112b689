import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { SqlDatabase } from '../sql/sql-store.ts'
import type { Tables } from '../sql/tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { storeFailure } from './failure.ts'
import { sqliteTexts } from './texts.ts'

/** An open connection as a database of the store, which closes it. `path` is for messages. */
export function sqliteDatabase(connection: DatabaseSync, path: string): SqlDatabase {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) })
  return {
    database,
    attempt: async (work) => {
      try {
        return await work()
      } catch (error) {
        throw storeFailure(path, error)
      }
    },
    // A transaction that is to write has the lock from its first statement on.
    lockWriting: async () => {},
    texts: sqliteTexts,
    close: async () => {
      // Kysely closes the connection only if it was ever used.
      await database.destroy()
      if (connection.isOpen) connection.close()
    },
  }
}
