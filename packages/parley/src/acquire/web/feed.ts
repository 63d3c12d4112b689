import { parseFeed } from 'feedsmith'
import { decode } from '../../read/decode.ts'
import { addressFrom, eachOnce, isClosed, type SourceItem, type SourceItems, timeOf } from './items.ts'

/** More than any newsroom lists at once; what is beyond is left for the next time. */
const MOST_ITEMS = 10_000

/**
 * The items of a feed in RSS, Atom, RDF or JSON Feed, in whatever encoding its bytes really are. `base` is where it was
 * fetched from, `now` the time (milliseconds since 1970) that dates are held against. Never throws.
 */
export function feedItems(bytes: Uint8Array, base: string, now: number): SourceItems {
  const text = decode(bytes)
  if (text === null) return { reason: 'is no text in any encoding that Parley knows' }
  // A declaration of another encoding than the bytes have would mislead the parser.
  const feed = text.trimStart().replace(/^(<\?xml[^>]*?)\s+encoding=["'][^"']*["']/u, '$1')
  const read = readFeed(feed) ?? readFeed(closed(feed))
  if (read === null) return { reason: 'is no feed (RSS, Atom, RDF, JSON Feed) that can be read' }
  const items = read.entries.slice(0, MOST_ITEMS).flatMap((entry) => itemOf(entry, base, now) ?? [])
  return {
    items: eachOnce(items),
    title: read.title ?? null,
    passed: read.entries.length - items.length,
    // JSON that breaks off is not read at all.
    isWhole: feed.trimStart().startsWith('{') || isClosed(feed),
  }
}

function readFeed(text: string): ReadFeed | null {
  try {
    const { format, feed } = parseFeed(text)
    return READERS[format](feed as never)
  } catch {
    return null
  }
}

/** A feed that breaks off, closed after its last whole item. */
function closed(text: string): string {
  const [whole = ''] = /^[\s\S]*<\/(?:item|entry)\s*>/iu.exec(text) ?? []
  const root = /<(rss|feed|rdf:RDF)\b/iu.exec(text)?.[1] ?? ''
  return `${whole}${root.toLowerCase() === 'rss' ? '</channel>' : ''}</${root}>`
}

/** What an item says of itself, whatever the format. */
interface Entry {
  address: string | undefined
  title: string | undefined
  published: string | undefined
}

interface ReadFeed {
  title: string | undefined
  entries: Entry[]
}

function itemOf({ address, title, published }: Entry, base: string, now: number): SourceItem | null {
  const at = addressFrom(address, base)
  return at === null ? null : { address: at, title: title?.trim() || null, published: timeOf(published, now) }
}

interface Linked {
  href?: string
  rel?: string
}

/** The page itself, rather than what is enclosed or edited. */
const pageOf = (links: readonly Linked[] | undefined): string | undefined =>
  (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href

interface Rss {
  title?: string
  items?: {
    title?: string
    link?: string
    guid?: { value?: string; isPermaLink?: boolean }
    pubDate?: string
    dc?: { date?: string; dates?: string[] }
  }[]
}
interface Atom {
  title?: string | { value?: string }
  entries?: {
    title?: string | { value?: string }
    links?: Linked[]
    published?: string
    updated?: string
  }[]
}
interface Json {
  title?: string
  items?: { url?: string; external_url?: string; title?: string; date_published?: string }[]
}

const plain = (text: string | { value?: string } | undefined): string | undefined =>
  typeof text === 'string' ? text : text?.value

const readRss = ({ title, items = [] }: Rss): ReadFeed => ({
  title,
  entries: items.map((item) => ({
    address: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    published: item.pubDate ?? item.dc?.date ?? item.dc?.dates?.[0],
  })),
})

const READERS: { [format in 'rss' | 'rdf' | 'atom' | 'json']: (feed: never) => ReadFeed } = {
  rss: readRss,
  rdf: readRss,
  atom: ({ title, entries = [] }: Atom) => ({
    title: plain(title),
    entries: entries.map((entry) => ({
      address: pageOf(entry.links),
      title: plain(entry.title),
      published: entry.published ?? entry.updated,
    })),
  }),
  json: ({ title, items = [] }: Json) => ({
    title,
    entries: items.map((item) => ({
      address: item.url ?? item.external_url,
      title: item.title,
      published: item.date_published,
    })),
  }),
}
