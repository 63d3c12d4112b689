import { createFetcher, type Fetched, type Validators } from '../../acquire/web/fetch.ts'
import { createRobots } from '../../acquire/web/robots.ts'
import { createTurns } from '../../acquire/web/turns.ts'
import type { Told } from './plan.ts'

/** Asks sites as a polite guest: what their robots.txt lets, one thing at a time, with pauses. */
export interface Asking {
  /** Fetches what stands at an address, when it is the turn of its host. Never throws. */
  ask(address: string, validators: Validators): Promise<Fetched>
  close(): Promise<void>
}

/** Milliseconds between two requests to a host that does not say what it wants; and the longest that it may want. */
const PAUSE = 1000
const LONGEST_PAUSE = 60_000

export function createAsking({ allowHosts, pause = PAUSE }: { allowHosts: readonly string[]; pause?: number }): Asking {
  const fetcher = createFetcher({ allowHosts })
  const robots = createRobots(fetcher)
  const turns = createTurns()
  return {
    async ask(address, validators) {
      if (!URL.canParse(address)) return { outcome: 'trouble', address, reason: 'is no address', again: null }
      const refusal = fetcher.refusal(new URL(address)) ?? (await robots.refusal(address))
      if (refusal !== null) return { outcome: 'trouble', address, reason: refusal, again: null }
      const wanted = ((await robots.delay(address)) ?? 0) * 1000
      const between = Math.min(Math.max(pause, wanted), LONGEST_PAUSE)
      return turns.take(new URL(address).host, between, () => fetcher.fetch(address, validators))
    },
    close: () => fetcher.close(),
  }
}

/** What an answer that is no page tells. */
export function toldBy(fetched: Exclude<Fetched, { outcome: 'page' }>): Told {
  if (fetched.outcome === 'unchanged') return { told: 'unchanged' }
  return fetched.outcome === 'gone'
    ? { told: 'gone', reason: fetched.reason }
    : { told: 'trouble', reason: fetched.reason, again: fetched.again }
}

export function validatorsOf({ etag, lastModified }: { etag: string | null; lastModified: string | null }): Validators {
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) }
}
