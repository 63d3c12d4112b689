import { createRequire } from 'node:module'
import type Parser from 'robots-parser'
import { decode } from '../../read/decode.ts'
import { type Fetcher, USER_AGENT } from './fetch.ts'

/** Whether sites let themselves be read by programs (RFC 9309). */
export interface Robots {
  /** Null where an address may be fetched; else why not. */
  refusal(address: string): Promise<string | null>
  /** Seconds that a site wants between two requests; null where it does not say. */
  delay(address: string): Promise<number | null>
}

/** How long a site's word holds before it is asked again (RFC 9309, section 2.4), in milliseconds. */
const HOLDS = 24 * 60 * 60 * 1000

/** The package is CommonJS, and its types are those of a module. */
const robotsParser = createRequire(import.meta.url)('robots-parser') as typeof Parser.default

type Rules = ReturnType<typeof robotsParser>

/** `now`: milliseconds since 1970. A site whose robots.txt is missing lets everybody; one that fails to give it, nobody, for now. */
export function createRobots(fetcher: Pick<Fetcher, 'fetch'>, now: () => number = Date.now): Robots {
  const known = new Map<string, { at: number; rules: Promise<Rules | { reason: string }> }>()
  const rulesOf = async (address: string): Promise<Rules | { reason: string }> => {
    const file = new URL('/robots.txt', address).href
    const before = known.get(file)
    if (before !== undefined && now() - before.at < HOLDS) return before.rules
    const asking = readRules(fetcher, file)
    known.set(file, { at: now(), rules: asking })
    const rules = await asking
    // What failed is asked again the next time.
    if ('reason' in rules) known.delete(file)
    return rules
  }
  return {
    async refusal(address) {
      const rules = await rulesOf(address)
      if ('reason' in rules) return `may not be asked: the robots.txt of its site ${rules.reason}`
      return rules.isDisallowed(address, USER_AGENT) === true
        ? 'is closed to programs by the robots.txt of its site'
        : null
    },
    async delay(address) {
      const rules = await rulesOf(address)
      return 'reason' in rules ? null : (rules.getCrawlDelay(USER_AGENT) ?? null)
    },
  }
}

/** Any answer of the server but an error of its own counts as an answer. */
async function readRules(fetcher: Pick<Fetcher, 'fetch'>, file: string): Promise<Rules | { reason: string }> {
  const fetched = await fetcher.fetch(file)
  if (fetched.outcome === 'page') return robotsParser(file, decode(fetched.bytes) ?? '')
  const closed = fetched.outcome === 'trouble' && !/refused by the server \(4\d\d\)/u.test(fetched.reason)
  return closed ? { reason: fetched.reason } : robotsParser(file, '')
}
