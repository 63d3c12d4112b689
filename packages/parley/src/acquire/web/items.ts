/** A report that a source points to, and what it says of it. */
export interface SourceItem {
  address: string
  title: string | null
  /** As the source writes it, as a day and time (ISO 8601, UTC), where it can be told and is not absurd. */
  published: string | null
}

/**
 * Items that a source lists, the first first; or why it is none. `passed`: items that point nowhere; `isWhole`: whether
 * the source was there to its end, or broke off after these items.
 */
export type SourceItems =
  | { items: SourceItem[]; title: string | null; passed: number; isWhole: boolean }
  | { reason: string }

const ROOT = /<((?:[\w-]+:)?(?:rss|feed|rdf|urlset))\b[^>]*?(\/?)>/iu

/** Whether XML goes on to the end of its root, whatever stands behind that. */
export function isClosed(xml: string): boolean {
  const [, name, empty] = ROOT.exec(xml) ?? []
  return name !== undefined && (empty === '/' || xml.toLowerCase().includes(`</${name.toLowerCase()}`))
}

/** Nothing was published online before; a clock that is fast by a day is still believed. */
const FIRST_YEAR = 1995
const DAY = 24 * 60 * 60 * 1000

/** A time that a feed gives, as ISO 8601 in UTC; null for what is no time, lies before the web, or in the future. */
export function timeOf(written: string | undefined, now: number): string | null {
  if (written === undefined) return null
  const time = Date.parse(written.trim())
  if (Number.isNaN(time) || time > now + DAY || new Date(time).getUTCFullYear() < FIRST_YEAR) return null
  return new Date(time).toISOString()
}

/** An address that an item gives, from where it was read; null for what is none. */
export function addressFrom(written: string | undefined, base: string): string | null {
  if (written === undefined || written.trim() === '' || !URL.canParse(written.trim(), base)) return null
  const { protocol, href } = new URL(written.trim(), base)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** Each address once, as it comes first. */
export function eachOnce(items: readonly SourceItem[]): SourceItem[] {
  const seen = new Set<string>()
  return items.filter(({ address }) => !seen.has(address) && seen.add(address))
}
