import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { Reach } from './reach.ts'

/** Milliseconds until a connection stands, until its answer begins, and between two pieces of it. */
const CONNECT_TIMEOUT = 15_000
const ANSWER_TIMEOUT = 30_000
const PIECE_TIMEOUT = 30_000

/** A name that leads into the user's network. */
export class InsideError extends Error {
  override name = 'InsideError'
}

/** What a name resolves to; Node's own where none is given. */
export type Resolve = (host: string, answer: (error: Error | null, found: LookupAddress[]) => void) => void

const resolveByDns: Resolve = (host, answer) =>
  lookup(host, { all: true }, (error, found) => answer(error, found ?? []))

/**
 * Connections that only go where `reach` allows: the very addresses that were checked are connected to, so that a
 * second answer of DNS cannot lead elsewhere. Hosts that are IP addresses are not looked up: their address is checked
 * before.
 */
export function createAgent(reach: Reach, resolve: Resolve = resolveByDns): Agent {
  const checked: LookupFunction = (host, options, answer) => {
    resolve(host, (error, found) => {
      const inside = found.find(({ address }) => !reach.allows(host, address))
      if (error) answer(error, [])
      else if (inside !== undefined || found.length === 0) answer(new InsideError(host), [])
      else if (options.all) answer(null, found)
      else answer(null, found[0]?.address ?? '', found[0]?.family)
    })
  }
  return new Agent({
    connect: { lookup: checked, timeout: CONNECT_TIMEOUT },
    headersTimeout: ANSWER_TIMEOUT,
    bodyTimeout: PIECE_TIMEOUT,
    connections: 1,
    pipelining: 1,
  })
}
