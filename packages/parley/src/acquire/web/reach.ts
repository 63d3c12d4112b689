import ipaddr from 'ipaddr.js'

/**
 * Which machines may be asked. Addresses inside the user's network (private, loopback, link-local and the like, in every
 * form of IPv4 and IPv6) are not, whatever leads to them, unless their name was allowed by hand.
 */
export interface Reach {
  /** Why an address may not be fetched, in words for the user; null where its host may be, as far as its name tells. */
  refusal(address: URL): string | null
  /** Whether a name that resolves to this IP address may be connected to. */
  allows(host: string, ip: string): boolean
}

const INSIDE_BY_NAME = 'inside your network: allow it by name'

/** A refusal of our own making: nobody was asked, so no server wants patience. */
export const INSIDE = `leads to a machine ${INSIDE_BY_NAME} (--allow-host) if that is meant`

/** A refusal after a page was asked, whose server led on to such a machine. */
export const leadsOnInside = (host: string): string =>
  `leads on to ${host}, which is ${INSIDE_BY_NAME} (--allow-host ${host}) if that is meant`

/** Whether a source was refused for where it leads, which the user may allow at any time. */
export const isInside = (trouble: string | null): boolean => trouble?.includes(INSIDE_BY_NAME) ?? false

/** `allowed`: names of hosts, as an address has them, that may lie inside the user's network. */
export function createReach(allowed: readonly string[] = []): Reach {
  const names = new Set(allowed.map((name) => hostKey(name)))
  return {
    refusal({ protocol, hostname, username, password }) {
      if (protocol !== 'http:' && protocol !== 'https:')
        return `is no web address (${protocol}): give one that begins with https://`
      if (username !== '' || password !== '') return 'holds a name or password: give the address without them'
      const host = hostKey(hostname)
      if (host === '') return 'names no host'
      if (names.has(host)) return null
      if (ipaddr.isValid(host)) return isOutside(host) ? null : INSIDE
      return isInsideName(host) ? INSIDE : null
    },
    allows: (host, ip) => names.has(hostKey(host)) || isOutside(ip),
  }
}

/**
 * Whether an IP address belongs to the internet at large. What wraps an IPv4 address in IPv6 (mapped, 6to4, NAT64,
 * Teredo) is in a range of its own and so is refused, wherever it leads.
 */
function isOutside(ip: string): boolean {
  return ipaddr.isValid(ip) && ipaddr.process(withoutZone(ip)).range() === 'unicast'
}

/** Names that by RFC 6761, RFC 6762 and RFC 8375 or by custom never leave a network. */
const INSIDE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain)$/u

/** A name of one word is looked up in the user's own network. */
const isInsideName = (host: string): boolean => !host.includes('.') || INSIDE_NAMES.test(host)

/** As one host is written in several ways: in capitals, with a dot at its end, an IPv6 address in brackets. */
const hostKey = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/gu, '')
    .replace(/\.$/u, '')

const withoutZone = (ip: string): string => ip.replace(/%.*$/u, '')
