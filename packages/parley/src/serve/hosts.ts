import { hostname } from 'node:os'

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']
const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::', '']

/**
 * A test for the Host header: the names of this machine and no other. A page of another site that has its name
 * point here (DNS rebinding) sends that name, and is turned away. Where the server listens on every address, any
 * literal address is let in, since a name is what rebinding needs.
 */
export function hostCheck(host: string): (header: string | undefined) => boolean {
  const everywhere = EVERY_ADDRESS.includes(host)
  const names = new Set([...LOOPBACK, ...(everywhere ? [hostname().toLowerCase()] : [asHost(host).toLowerCase()])])
  return (header) => {
    const name = nameIn(header)
    return name !== null && (names.has(name) || (everywhere && isLiteral(name)))
  }
}

/** Whether an address is that of this machine to itself, which no other reaches. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.includes(asHost(address).toLowerCase()) || /^127(?:\.\d{1,3}){3}$/u.test(address)
}

/** An address as it stands in a URL: IPv6 in brackets. */
export function asHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

/** The header without the port; null when it is missing or malformed. */
function nameIn(header: string | undefined): string | null {
  const match = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/iu.exec(header ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

function isLiteral(name: string): boolean {
  return name.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(name)
}
