import { sha256 } from './identity.ts'

const MODULUS = 1n << 256n

/** Fingerprint of nothing. */
export const EMPTY_FINGERPRINT = '0'.repeat(64)

/**
 * Fingerprint of a set of lines that only knows what changed: the sum of their SHA-256, so that neither the order in
 * which lines came matters nor how many there are (Bellare and Micciancio, "A New Paradigm for Collision-Free Hashing:
 * Incrementality at Reduced Cost", 1997). 64 hexadecimal digits.
 */
export function changedFingerprint(
  before: string,
  { came = [], went = [] }: { came?: readonly string[]; went?: readonly string[] },
): string {
  const sum = came.reduce((total, line) => total + numberOf(line), BigInt(`0x${before}`))
  const rest = went.reduce((total, line) => total - numberOf(line), sum)
  return (((rest % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, '0')
}

const numberOf = (line: string): bigint => BigInt(`0x${sha256(line)}`)
