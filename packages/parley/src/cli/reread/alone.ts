import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '../../store/store.ts'
import { readAnew } from './read-anew.ts'

const LEASE = 'reread'
/** Milliseconds for which a reader has the work to itself, unless it renews. */
const LEASE_HOLDS = 60_000

/** Reads anew unless somebody else is at it. Returns how many were read. */
export async function readAlone(store: Store): Promise<number> {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const isOurs = async (): Promise<boolean> => {
    const now = Date.now()
    const until = new Date(now + LEASE_HOLDS).toISOString()
    return (await store.takeLease(LEASE, { holder, until }, new Date(now).toISOString())) === null
  }
  if (!(await isOurs())) return 0
  try {
    return await readAnew(store, isOurs)
  } finally {
    await store.dropLease(LEASE, holder)
  }
}
