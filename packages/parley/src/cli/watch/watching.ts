import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { decisions } from '../../model/ledger-fold.ts'
import type { Store } from '../../store/store.ts'
import { refresh } from '../refresh.ts'
import { type Round, type Watching, watchRound } from './round.ts'

const LEASE = 'watch'
/** Milliseconds for which a watcher has the store to itself, unless it renews. */
const LEASE_HOLDS = 60_000
/** Milliseconds between two looks whether something is due, or another watcher has gone. */
const LOOK = 5000

/**
 * Watches the sources of all dossiers of a store until `stop` says so, or for one round. Only one watcher at a time
 * works on a store: a second one says so and takes over when the first is gone.
 */
export async function watchUntil(
  watching: Watching,
  { stop, once, askNow = false }: { stop: AbortSignal; once: boolean; askNow?: boolean },
): Promise<Round[]> {
  const { store, tell } = watching
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const take = () => store.takeLease(LEASE, { holder, until: inTime(watching, LEASE_HOLDS) }, watching.now())
  const renewing = setInterval(() => void take().catch(() => {}), LEASE_HOLDS / 3)
  const rounds: Round[] = []
  let waiting = false
  try {
    while (!stop.aborted) {
      const other = await take()
      if (other !== null) {
        if (once) tell(`another watcher is at work on this store (${placeOf(other.holder)}): nothing was done`)
        else if (!waiting)
          tell(`another watcher is at work on this store (${placeOf(other.holder)}): waiting for it to end`)
        waiting = true
        if (once) break
      } else {
        waiting = false
        if (rounds.length === 0) {
          tell((await whatIsWatched(store)).line)
          // An earlier watcher may have ended between keeping a page and linking it.
          await refresh(store)
        }
        rounds.push(await watchRound(watching, { askNow: askNow && rounds.length === 0 }))
        if (once) break
      }
      await sleep(LOOK, undefined, { signal: stop }).catch(() => {})
    }
    return rounds
  } finally {
    clearInterval(renewing)
    await store.dropLease(LEASE, holder)
  }
}

/** In one line: what is watched, or what to do where nothing is. */
export async function whatIsWatched(store: Store): Promise<{ sources: number; line: string }> {
  const dossiers = [...decisions(await store.ledger()).dossiers.values()]
  const sources = dossiers.flatMap((dossier) => dossier.sources).length
  const line =
    sources === 0
      ? 'no dossier of this store has sources: name some in its file, then run parley dossier put FILE'
      : `watching; dossiers: ${dossiers.length}, sources: ${sources}`
  return { sources, line }
}

const inTime = ({ now }: Watching, milliseconds: number): string =>
  new Date(Date.parse(now()) + milliseconds).toISOString()

/** Machine and process of a watcher, as it named itself. */
const placeOf = (holder: string): string => {
  const [machine = '', process = ''] = holder.split(' ')
  return `process ${process} on ${machine}`
}
