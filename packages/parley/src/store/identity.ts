import { createHash } from 'node:crypto'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Input } from './store.ts'

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Key of an input: the same bytes from the same origin with the same given metadata have the same key. */
export function keyOfInput(input: Input): string {
  return sha256(JSON.stringify([input.origin, input.format, sortedFields(input.given), sha256(input.bytes)]))
}

/** Id of an entry of the ledger: the same entry has the same id everywhere. */
export function idOfEntry(entry: LedgerEntry): string {
  return sha256(JSON.stringify(sorted(entry)))
}

/** JSON's values with the fields of every object in order of their names; what is undefined is left out. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(sortedFields(value).map(([name, field]) => [name, sorted(field)]))
    : value
}

const sortedFields = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
