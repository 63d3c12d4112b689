import type { Watched } from '../../store/watched.ts'

/** Seconds. */
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LIMITS = {
  source: { first: 15 * MINUTE, least: 5 * MINUTE, most: 6 * HOUR },
  page: { first: 30 * MINUTE, least: 15 * MINUTE, most: DAY },
}
/** A page that has shown nothing else for so long is not asked any more. */
const PAGE_RESTS_AFTER = 30 * DAY

/** What a request told. */
export type Told =
  /** `fresh`: something new is there; `text`: of a page, the hash of what it shows; `trouble`: what is wrong all the same. */
  | { told: 'good'; fresh: boolean; text?: string; trouble?: string; etag?: string; lastModified?: string }
  | { told: 'unchanged' }
  | { told: 'gone'; reason: string }
  /** `again`: seconds after which the server wants to be asked. */
  | { told: 'trouble'; reason: string; again: number | null }

/** What is remembered of an address before it was asked first. `now`: ISO 8601. */
export function firstWatched(address: string, kind: Watched['kind'], now: string): Watched {
  return {
    address,
    kind,
    since: now,
    tried: null,
    good: null,
    next: now,
    interval: LIMITS[kind].first,
    failures: 0,
    trouble: null,
    etag: null,
    lastModified: null,
    fresh: null,
    gap: null,
    text: null,
    gone: false,
    outlet: null,
    published: null,
    withdrawn: false,
  }
}

/**
 * What is remembered of an address once it was asked. It is asked more often while it shows something new, and less
 * often while it does not; after a failure the pause doubles, and is as long as the server wants. `now`: ISO 8601.
 */
export function afterAsking(before: Watched, told: Told, now: string): Watched {
  const asked = { ...before, tried: now }
  if (told.told === 'trouble' || (told.told === 'gone' && before.kind === 'source')) {
    const failures = before.failures + 1
    const pause = Math.min(before.interval * 2 ** Math.min(failures, 10), DAY)
    const again = told.told === 'trouble' ? (told.again ?? 0) : 0
    return { ...asked, failures, trouble: told.reason, next: later(now, Math.max(pause, again)) }
  }
  const good = { ...asked, good: now, failures: 0, trouble: null }
  if (told.told === 'gone') {
    const interval = slower(before)
    return { ...good, gone: true, trouble: told.reason, interval, next: nextOf(before, interval, now) }
  }
  if (told.told === 'good' && told.fresh) {
    const interval = quicker(before)
    return { ...good, ...keptOf(told), gone: false, interval, ...freshness(before, now), next: later(now, interval) }
  }
  const interval = slower(before)
  const kept = told.told === 'good' ? keptOf(told) : {}
  return { ...good, ...kept, gone: false, interval, next: nextOf(before, interval, now) }
}

const quicker = ({ kind, interval }: Watched): number => Math.max(LIMITS[kind].least, Math.floor(interval / 2))

const slower = ({ kind, interval }: Watched): number =>
  Math.min(LIMITS[kind].most, Math.ceil(interval * (kind === 'page' ? 2 : 1.25)))

/** A page that has long been as it is rests. */
function nextOf(before: Watched, interval: number, now: string): string | null {
  const rests = before.kind === 'page' && seconds(before.fresh ?? before.since, now) > PAGE_RESTS_AFTER
  return rests ? null : later(now, interval)
}

/** The mean of the gaps between new things, of which the latest counts a third. */
function freshness({ fresh, gap }: Watched, now: string): Pick<Watched, 'fresh' | 'gap'> {
  if (fresh === null) return { fresh: now, gap: null }
  const latest = seconds(fresh, now)
  return { fresh: now, gap: Math.round(gap === null ? latest : (gap * 2 + latest) / 3) }
}

const keptOf = ({ text, trouble, etag, lastModified }: Told & { told: 'good' }): Partial<Watched> => ({
  trouble: trouble ?? null,
  etag: etag ?? null,
  lastModified: lastModified ?? null,
  ...(text !== undefined && { text }),
})

const later = (from: string, pause: number): string => new Date(Date.parse(from) + pause * 1000).toISOString()

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000
