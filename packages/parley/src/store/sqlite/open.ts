import { sqlStore } from '../sql/sql-store.ts'
import type { Store } from '../store.ts'
import { openConnection } from './connection.ts'
import { sqliteDatabase } from './sqlite-database.ts'

/** Opens the store in one file, made where it is missing. Throws `StoreError` with one line for the user. */
export function openStore(path: string): Store {
  return sqlStore(sqliteDatabase(openConnection(path), path))
}
