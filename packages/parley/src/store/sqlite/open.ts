import type { Store } from '../store.ts'
import { openConnection } from './connection.ts'
import { sqliteStore } from './sqlite-store.ts'

/** Opens the store in one file, made where it is missing. Throws `StoreError` with one line for the user. */
export function openStore(path: string): Store {
  return sqliteStore(openConnection(path), path)
}
