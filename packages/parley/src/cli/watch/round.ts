import type { Canonical } from '../../acquire/web/address.ts'
import { isInside } from '../../acquire/web/reach.ts'
import { sourceKey } from '../../acquire/web/source-key.ts'
import { type DossierSource, sourcePlace } from '../../model/dossier.ts'
import { decisions } from '../../model/ledger-fold.ts'
import type { Store } from '../../store/store.ts'
import { silentSince, type Watched } from '../../store/watched.ts'
import type { ReportReader } from '../reading/report-reader.ts'
import { refresh } from '../refresh.ts'
import type { Asking } from './asking.ts'
import { type FolderSource, type FreshFile, lookThrough } from './folder.ts'
import { askPage } from './page.ts'
import { firstWatched } from './plan.ts'
import { askSource, sourcesOf, type WebSource } from './source.ts'

/** What a watcher works with. `now`: ISO 8601 in UTC. `tell` takes a line for the user. */
export interface Watching {
  store: Store
  reader: ReportReader
  asking: Asking
  canonical: Canonical
  now(): string
  tell(line: string): void
}

/** What one round brought. */
export interface Round {
  sources: number
  pages: number
  versions: number
  withdrawn: number
  /** Sources that are in trouble, whether they were asked now or are asked again later. */
  troubled: number
  /** When the next thing is due; null where nothing is watched. */
  next: string | null
}

/** What is remembered of every address, by address. */
type Memory = Map<string, Watched>

/**
 * Asks every source and page that is due, keeps what is new, and brings the records up to date. What was found is on
 * disk before what is remembered of its source says so: after a crash it is asked again, and nothing is lost or doubled.
 * `askNow`: sources are asked before their time, but single pages, and those whose server is in trouble, since it may
 * have asked for patience.
 */
export async function watchRound(watching: Watching, { askNow = false } = {}): Promise<Round> {
  const { store, now } = watching
  const { dossiers } = decisions(await store.ledger())
  const sources = sourcesOf(dossiers.values(), watching.canonical)
  const memory: Memory = new Map((await store.watched()).map((one) => [one.address, one]))
  const began = now()
  const round: Round = { sources: 0, pages: 0, versions: 0, withdrawn: 0, troubled: 0, next: null }
  const looking = { watching, memory, began, askNow, round }
  const [web, folders] = [[...sources.values()].filter(isOnWeb), [...sources.values()].filter(isFolder)]
  await Promise.all(web.map((source) => lookAt(source, looking)))
  for (const folder of folders) await lookInto(folder, looking)
  const due = [...memory.values()].filter((one) => one.kind === 'page' && isDue(one, began))
  await Promise.all(due.map((page) => lookAtPage(page, looking)))
  await watching.reader.end()
  if (round.versions + round.withdrawn > 0) await refresh(store)
  round.troubled = [...sources.keys()].filter((key) => isTroubled(memory.get(key))).length
  const watched = [...memory.values()].filter(({ kind, address }) => kind === 'page' || sources.has(address))
  round.next = watched.flatMap(({ next }) => next ?? []).sort()[0] ?? null
  return round
}

/** A list that breaks off gives what it can: that is told, and is no failure. */
const isTroubled = (one: Watched | undefined): boolean =>
  one !== undefined && one.trouble !== null && (one.failures > 0 || one.kind === 'page')

interface Looking {
  watching: Watching
  memory: Memory
  began: string
  askNow: boolean
  round: Round
}

const isFolder = (source: DossierSource): source is FolderSource => source.kind === 'folder'
const isOnWeb = (source: DossierSource): source is WebSource => source.kind !== 'folder'

async function lookAt(source: WebSource, { watching, memory, began, askNow, round }: Looking): Promise<void> {
  const { store, canonical, tell } = watching
  if (source.kind === 'page') {
    const address = sourceKey(source, canonical)
    if (!memory.has(address))
      memory.set(address, { ...firstWatched(address, 'page', began), outlet: source.outlet ?? null })
    return
  }
  const before = memory.get(source.address) ?? firstWatched(source.address, 'source', began)
  const waits = before.failures > 0 && !isInside(before.trouble)
  if (!isDue(before, began) && !(askNow && !waits)) return
  const pageOf = (address: string): string => canonical(address) ?? address
  const isKnown = (address: string): boolean => memory.has(pageOf(address))
  const { watched, fresh } = await askSource(source, before, { ...watching, isKnown })
  const pages = fresh.map(({ address, published }) => ({
    ...firstWatched(pageOf(address), 'page', began),
    outlet: source.outlet ?? null,
    published,
  }))
  await store.putWatched([...pages, watched])
  for (const one of [...pages, watched]) memory.set(one.address, one)
  round.sources++
  tellState(source, { before, watched }, { began, tell })
}

/** What is refused is told when it is refused first, not at each look. */
async function lookInto(folder: FolderSource, { watching, memory, began, askNow, round }: Looking): Promise<void> {
  const { store, tell } = watching
  const key = sourceKey(folder, watching.canonical)
  const before = memory.get(key) ?? firstWatched(key, 'source', began)
  if (!isDue(before, began) && !askNow) return
  const versions = round.versions
  const keep = async (fresh: FreshFile[]): Promise<void> => {
    await store.add(fresh.map(({ raw, captured, findings }) => ({ raw, captured, findings })))
    round.versions += fresh.length
    for (const { raw, isNew } of fresh) tell(`${raw.origin}: ${isNew ? 'new' : 'changed'}`)
  }
  const { watched, refused } = await lookThrough(folder, before, { ...watching, keep })
  if (before.tried === null || round.versions > versions) for (const line of refused) tell(line)
  await store.putWatched([watched])
  memory.set(key, watched)
  round.sources++
  tellState(folder, { before, watched }, { began, tell })
}

/** Tells what changed with a source: that it is in trouble, answers again, or has fallen silent. */
function tellState(
  source: DossierSource,
  { before, watched }: { before: Watched; watched: Watched },
  { began, tell }: { began: string; tell: Watching['tell'] },
): void {
  const place = sourcePlace(source)
  if (watched.trouble !== null && watched.trouble !== before.trouble) tell(`${place}: ${watched.trouble}`)
  else if (watched.trouble === null && before.trouble !== null)
    tell(`${place}: ${before.failures > 0 ? 'answers again' : 'is whole again'}`)
  if (silentSince(watched, began) !== null && silentSince(before, before.tried ?? began) === null)
    tell(`${place}: has fallen silent: nothing new since ${watched.fresh ?? watched.since}`)
}

async function lookAtPage(before: Watched, { watching, memory, round }: Looking): Promise<void> {
  const { store, now, tell } = watching
  const { watched, version, withdrawn } = await askPage(before, watching)
  if (version !== null) {
    await store.add([version])
    round.versions++
    tell(`${before.address}: ${before.text === null ? 'new' : 'changed'}`)
  }
  if (withdrawn) {
    await store.append([{ kind: 'withdrawal', at: now(), author: 'parley', address: before.address }])
    round.withdrawn++
    tell(`${before.address}: was withdrawn; its last version stays`)
  }
  if (watched.trouble !== null && watched.trouble !== before.trouble && !withdrawn)
    tell(`${before.address}: ${watched.trouble}${goneOnce(watched)}`)
  await store.putWatched([watched])
  memory.set(watched.address, watched)
  round.pages++
}

/** What will be made of a page that one answer says is gone: the next one decides. */
const goneOnce = ({ gone, text, next }: Watched): string =>
  gone && text !== null && next !== null ? `; it counts as withdrawn if it is gone still at ${next}` : ''

const isDue = ({ next }: Watched, now: string): boolean => next !== null && next <= now
