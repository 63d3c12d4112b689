import type { Readable } from 'node:stream'
import { request } from 'undici'
import { LARGEST_REPORT, overLimit } from '../limits.ts'
import { createAgent, type Resolve } from './connection.ts'
import { createReach, INSIDE, leadsOnInside } from './reach.ts'
import { troubleOfWeb } from './trouble.ts'
import { ACCEPTED_CODINGS, unpackBody } from './unpack.ts'

/** What was kept of an earlier answer, so that a server need not send the same again (RFC 9110, section 13). */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** What became of a request. `address` is where the answer came from, after redirects. */
export type Fetched =
  | { outcome: 'page'; address: string; bytes: Uint8Array; contentType: string | null; validators: Validators }
  | { outcome: 'unchanged'; address: string }
  /** The server says that there is nothing any more (404, 410). */
  | { outcome: 'gone'; address: string; reason: string }
  /** `again`: seconds after which the server may be asked again, where it says so. */
  | { outcome: 'trouble'; address: string; reason: string; again: number | null }

export interface FetcherOptions {
  /** Names of hosts that may lie inside the user's network. */
  allowHosts?: readonly string[]
  /** Bytes of an answer, packed and unpacked. */
  largest?: number
  /** Milliseconds for all of an answer, redirects included. */
  longest?: number
  resolve?: Resolve
}

export interface Fetcher {
  /** Why an address may not be fetched, as far as it tells itself; null where it may. */
  refusal(address: URL): string | null
  /** Fetches what stands at an address. Never throws. */
  fetch(address: string, validators?: Validators): Promise<Fetched>
  close(): Promise<void>
}

const MOST_REDIRECTS = 8
const LONGEST = 60_000
export const USER_AGENT = 'Parley/0.1 (keeps the record of negotiations)'

export function createFetcher({
  allowHosts,
  largest = LARGEST_REPORT,
  longest = LONGEST,
  resolve,
}: FetcherOptions = {}): Fetcher {
  const reach = createReach(allowHosts)
  const agent = createAgent(reach, resolve)

  const fetchOnce = async (
    address: URL,
    validators: Validators,
    signal: AbortSignal,
  ): Promise<Fetched | { redirect: string }> => {
    const at = address.href
    const refusal = reach.refusal(address)
    if (refusal !== null) return { outcome: 'trouble', address: at, reason: refusal, again: null }
    const { statusCode, headers, body } = await request(address, {
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': USER_AGENT,
        'accept-encoding': ACCEPTED_CODINGS,
        accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
        ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
        ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
      },
    })
    const header = (name: string): string | undefined => [headers[name]].flat()[0]
    const location = header('location')
    if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined) {
      discard(body)
      return { redirect: location }
    }
    if (statusCode === 304) {
      discard(body)
      return { outcome: 'unchanged', address: at }
    }
    if (statusCode < 200 || statusCode > 299) {
      discard(body)
      return refused(at, statusCode, header('retry-after'))
    }
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > largest)
        return { outcome: 'trouble', address: at, reason: overLimit(largest, 'it was left'), again: null }
      chunks.push(chunk)
    }
    const unpacked = await unpackBody(Buffer.concat(chunks), header('content-encoding'), largest)
    if ('reason' in unpacked) return { outcome: 'trouble', address: at, reason: unpacked.reason, again: null }
    const [etag, lastModified] = [header('etag'), header('last-modified')]
    return {
      outcome: 'page',
      address: at,
      bytes: new Uint8Array(unpacked.bytes),
      contentType: header('content-type') ?? null,
      validators: { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) },
    }
  }

  return {
    refusal: reach.refusal,
    async fetch(address, validators = {}) {
      const signal = AbortSignal.timeout(longest)
      let at = address
      try {
        for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
          if (!URL.canParse(at)) return { outcome: 'trouble', address: at, reason: 'is no address', again: null }
          const fetched = await fetchOnce(new URL(at), validators, signal).catch((error: unknown) => {
            // A connection that was kept may have been closed by the server just now.
            if (!isBrokenOff(error)) throw error
            return fetchOnce(new URL(at), validators, signal)
          })
          if (!('redirect' in fetched)) return namingHost(fetched, address)
          if (!URL.canParse(fetched.redirect, at)) break
          at = new URL(fetched.redirect, at).href
        }
        return {
          outcome: 'trouble',
          address: at,
          reason: `leads from page to page more than ${MOST_REDIRECTS} times`,
          again: null,
        }
      } catch (error) {
        return namingHost({ outcome: 'trouble', address: at, reason: troubleOfWeb(error), again: null }, address)
      }
    },
    close: () => agent.destroy(),
  }
}

/** Who allows a machine must know which one a page of another leads to. `asked`: the address that was asked first. */
function namingHost(fetched: Fetched, asked: string): Fetched {
  if (fetched.outcome !== 'trouble' || fetched.reason !== INSIDE) return fetched
  const { hostname } = new URL(fetched.address)
  return hostname === new URL(asked).hostname ? fetched : { ...fetched, reason: leadsOnInside(hostname) }
}

const isBrokenOff = (error: unknown): boolean =>
  ['UND_ERR_SOCKET', 'ECONNRESET'].includes(String((error as { code?: unknown }).code))

function refused(address: string, status: number, retryAfter: string | undefined): Fetched {
  if (status === 404 || status === 410) return { outcome: 'gone', address, reason: `is not there any more (${status})` }
  return { outcome: 'trouble', address, reason: `was refused by the server (${status})`, again: secondsOf(retryAfter) }
}

/** What is not wanted is not waited for. To end it early is no fault. */
function discard(body: Readable): void {
  body.on('error', () => {})
  body.destroy()
}

/** Retry-After: seconds, or a date (RFC 9110, section 10.2.3). */
function secondsOf(value: string | undefined): number | null {
  if (value === undefined) return null
  if (/^\d{1,9}$/u.test(value)) return Number(value)
  const until = Date.parse(value)
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}
