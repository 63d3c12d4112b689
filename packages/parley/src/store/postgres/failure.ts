import { StoreError } from '../error.ts'

/** What the system and the server say (PostgreSQL's error codes, appendix A of its manual), and what each means for the user. */
const MEANINGS: { readonly [code: string]: string } = {
  ECONNREFUSED: 'cannot be reached: check that PostgreSQL runs there and takes connections',
  // A socket in a folder is there only while the server runs.
  ENOENT: 'cannot be reached: check that PostgreSQL runs there and takes connections',
  ERR_INVALID_URL: 'is no address of a database: write postgres://USER@HOST/DATABASE',
  ENOTFOUND: 'cannot be reached: no machine of that name is known; check the address',
  EAI_AGAIN: 'cannot be reached: no machine of that name is known; check the address',
  EHOSTUNREACH: 'cannot be reached: check the network and the address',
  ENETUNREACH: 'cannot be reached: check the network and the address',
  ETIMEDOUT: 'does not answer: check the network and the address',
  ECONNRESET: 'closed the connection: nothing of this change was kept; try again when PostgreSQL is up',
  EPIPE: 'closed the connection: nothing of this change was kept; try again when PostgreSQL is up',
  '28000': 'does not let you in: check the name and the password in the address',
  '28P01': 'does not let you in: check the name and the password in the address',
  '3D000': 'is not there: make the database first (createdb), or check its name',
  '42501': 'may not be written: ask for the right to make and write tables in that database',
  '25006': 'may only be read: name the address of the server that takes changes',
  '53100':
    'could not grow: the disk of the server is full; nothing of this change was kept, free some space and try again',
  '53200': 'has no memory left: nothing of this change was kept; try again',
  '53300': 'has too many connections: try again when other commands have finished',
  '57P01': 'was shut down: nothing of this change was kept; try again when it is up',
  '57P02': 'stopped: nothing of this change was kept; try again when it is up',
  '57P03': 'is starting or shutting down: try again in a moment',
  '54000': 'cannot take this: a report or the record is too large for one store',
}

/** pg tells a lost connection and one that never came in words alone. */
const LOST =
  /^(?:connection terminated|client has encountered a connection error|timeout exceeded when trying to connect)/iu

/** The connection or the server went away: the same again may succeed. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '40001',
  '40P01',
])

export function isPassing(thrown: unknown): boolean {
  const { code, message } = faultOf(thrown)
  return PASSING.has(code) || LOST.test(message) || code.startsWith('08')
}

/** Turns whatever was thrown over a PostgreSQL store into a `StoreError` of one line. What is no fault of the server is given back as it is. */
export function storeFailure(address: string, thrown: unknown): unknown {
  if (thrown instanceof StoreError) return thrown
  const { code, message } = faultOf(thrown)
  const meaning =
    MEANINGS[code] ??
    (isPassing(thrown)
      ? 'closed the connection: nothing of this change was kept; try again when PostgreSQL is up'
      : /^[\dA-Z]{5}$/u.test(code)
        ? `could not be used (${message.replaceAll(/\s+/gu, ' ').trim()})`
        : undefined)
  return meaning === undefined ? thrown : new StoreError(`The store ${address} ${meaning}.`, { cause: thrown })
}

/** A connection that was tried over several addresses fails with all their errors in one. */
function faultOf(thrown: unknown): { code: string; message: string } {
  const first = thrown instanceof AggregateError ? (thrown.errors[0] as unknown) : thrown
  const { code, message } = (first ?? {}) as { code?: unknown; message?: unknown }
  return { code: String(code ?? ''), message: String(message ?? '') }
}
