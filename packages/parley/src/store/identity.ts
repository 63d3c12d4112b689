import { createHash } from 'node:crypto'
import type { Input } from './store.ts'

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Key of an input: the same bytes from the same origin with the same given metadata have the same key. */
export function keyOfInput(input: Input): string {
  const given = Object.entries(input.given)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([input.origin, input.format, given, sha256(input.bytes)]))
}

/** Fingerprint of a set of findings, in any order of the pairs. */
export function fingerprintOf(findings: readonly { key: string; sha256: string }[]): string {
  const lines = findings.map((one) => `${one.key} ${one.sha256}\n`).sort()
  return sha256(lines.join(''))
}
