import type { Canonical } from '../../acquire/web/address.ts'
import { feedItems } from '../../acquire/web/feed.ts'
import type { SourceItem, SourceItems } from '../../acquire/web/items.ts'
import { listItems } from '../../acquire/web/list.ts'
import { sitemapItems } from '../../acquire/web/sitemap.ts'
import { sourceKey } from '../../acquire/web/source-key.ts'
import type { Dossier, DossierSource } from '../../model/dossier.ts'
import type { Watched } from '../../store/watched.ts'
import { type Asking, toldBy, validatorsOf } from './asking.ts'
import { afterAsking } from './plan.ts'

/** A source on the web. */
export type WebSource = Exclude<DossierSource, { kind: 'folder' }>

/** A source that lists pages. */
type Listing = Exclude<WebSource, { kind: 'page' }>

/** The sources of all dossiers in order, by the key under which each is remembered: of one that two name the first counts. */
export function sourcesOf(dossiers: Iterable<Dossier>, canonical: Canonical): Map<string, DossierSource> {
  const sources = new Map<string, DossierSource>()
  for (const source of [...dossiers].flatMap((dossier) => dossier.sources)) {
    const key = sourceKey(source, canonical)
    if (!sources.has(key)) sources.set(key, source)
  }
  return sources
}

const BROKEN_OFF = 'breaks off in the middle: what it lists before that was taken, the rest when it is asked again'

export interface Listed {
  watched: Watched
  /** What it lists that is not known yet, the oldest first, as a newsroom wrote it. */
  fresh: SourceItem[]
}

/** Asks a source what it lists. `isKnown` tells addresses that it listed before. */
export async function askSource(
  source: Listing,
  before: Watched,
  { asking, isKnown, now }: { asking: Asking; isKnown(address: string): boolean; now(): string },
): Promise<Listed> {
  const fetched = await asking.ask(source.address, validatorsOf(before))
  if (fetched.outcome !== 'page') return { watched: afterAsking(before, toldBy(fetched), now()), fresh: [] }
  const read = itemsOf(source, fetched.bytes, { base: fetched.address, now: Date.parse(now()) })
  if ('reason' in read)
    return { watched: afterAsking(before, { told: 'trouble', reason: read.reason, again: null }, now()), fresh: [] }
  const fresh = read.items.filter(({ address }) => !isKnown(address)).toReversed()
  // What broke off is asked for whole again, whatever the server says of it then.
  const rest = read.isWhole ? fetched.validators : { trouble: BROKEN_OFF }
  return { watched: afterAsking(before, { told: 'good', fresh: fresh.length > 0, ...rest }, now()), fresh }
}

function itemsOf(source: Listing, bytes: Uint8Array, { base, now }: { base: string; now: number }): SourceItems {
  switch (source.kind) {
    case 'feed':
      return feedItems(bytes, base, now)
    case 'sitemap':
      return sitemapItems(bytes, base, now)
    case 'list':
      return listItems(bytes, source.links, base)
  }
}
