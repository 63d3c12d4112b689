import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Store } from '../../store/store.ts'
import { stopAsked } from '../stop.ts'
import { readAnew } from './read-anew.ts'

const LEASE = 'reread'
/** Milliseconds for which a reader has the work to itself, unless it renews. */
const LEASE_HOLDS = 60_000

/** Reads anew unless somebody else is at it, until it is told to stop; then the step at hand is kept. Returns how many were read. */
export async function readAlone(store: Store): Promise<number> {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const stop = stopAsked()
  const isOurs = async (): Promise<boolean> => {
    const now = Date.now()
    const until = new Date(now + LEASE_HOLDS).toISOString()
    return (await store.takeLease(LEASE, { holder, until }, new Date(now).toISOString())) === null
  }
  if (!(await isOurs())) return 0
  try {
    return await readAnew(store, async () => {
      // Signals are heard between two turns of the event loop, and a store in a file lets none pass.
      await setImmediate()
      return !stop.aborted && (await isOurs())
    })
  } finally {
    await store.dropLease(LEASE, holder)
  }
}
