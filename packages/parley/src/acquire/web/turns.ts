import { setTimeout as sleep } from 'node:timers/promises'

/** Lets one request at a time go to a host, with a pause between two; other hosts are not kept waiting. */
export interface Turns {
  /** Does the work when it is its turn. `pause`: milliseconds after the one before. */
  take<Result>(host: string, pause: number, work: () => Promise<Result>): Promise<Result>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  const ended = new Map<string, number>()
  return {
    take(host, pause, work) {
      const turn = (last.get(host) ?? Promise.resolve()).then(async () => {
        const wait = (ended.get(host) ?? Number.NEGATIVE_INFINITY) + pause - Date.now()
        if (wait > 0) await sleep(wait)
        try {
          return await work()
        } finally {
          ended.set(host, Date.now())
        }
      })
      // The next one's turn comes whether or not this one fails.
      last.set(
        host,
        turn.catch(() => {}),
      )
      return turn
    },
  }
}
