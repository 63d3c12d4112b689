/** What is remembered of an address that is fetched again and again: a source that lists reports, or a page. Times are ISO 8601 in UTC. */
export interface Watched {
  address: string
  kind: 'source' | 'page'
  /** When it was first seen. */
  since: string
  /** When it was last asked, and when it last answered well; null for never. */
  tried: string | null
  good: string | null
  /** When it is asked next; null when it is not any more. */
  next: string | null
  /** Seconds between two requests when all is well. */
  interval: number
  /** How often it has failed since it last answered well, and why the last time. */
  failures: number
  trouble: string | null
  etag: string | null
  lastModified: string | null
  /** When a source last listed something new, or a page last showed another text. */
  fresh: string | null
  /** Mean seconds between two such moments, the latest weighing most; null before there were two. */
  gap: number | null
  /** Of a page: SHA-256 of the title and text of its current version; null before it was read. */
  text: string | null
  /** Of a page: whether the server said the last time that it is gone. */
  gone: boolean
  /** Of a page: the outlet that its source names, and when its source says that it was published; null where none does. */
  outlet: string | null
  published: string | null
  /** Of a page: whether it is in the ledger as withdrawn. */
  withdrawn: boolean
}

/** Who does something that only one process may do at a time, and until when unless it is renewed. */
export interface Lease {
  holder: string
  until: string
}

const DAY = 24 * 60 * 60
/** A source is silent that has listed nothing new for so many times as long as it mostly takes, and for two days at least. */
const SILENT_AFTER = 5
const LEAST_SILENCE = 2 * DAY

/** Since when a source has listed nothing new, where that is much longer than it mostly takes; null where it is not. `now`: ISO 8601. */
export function silentSince({ kind, fresh, since, gap }: Watched, now: string): string | null {
  const last = fresh ?? since
  const quiet = (Date.parse(now) - Date.parse(last)) / 1000
  return kind === 'source' && quiet > Math.max(LEAST_SILENCE, SILENT_AFTER * (gap ?? 0)) ? last : null
}
