import { LETTER, NUMBER, traitsAt } from '../language/letters.ts'

/**
 * The six-word runs of a text, each as a number of 32 bits, ascending and each once. Two runs that are not the same
 * have the same number once in four thousand million times: too seldom to make texts alike.
 */
export type Shingles = Uint32Array

const WORDS = 6
/** Texts that share this much of their shingles are one text. */
const ALIKE = 0.5
/** Of the hash of a word, and of a run of them (FNV-1a, MurmurHash2). */
const PRIME = 0x01000193
const MULTIPLIER = 0x5bd1e995
const SEED = 0x811c9dc5

export function shinglesOf(text: string): Shingles {
  const words = hashesOf(text.toLowerCase())
  const runs = new Uint32Array(Math.max(0, words.length - WORDS + 1))
  for (let place = 0; place < runs.length; place++) runs[place] = joined(words, place)
  runs.sort()
  return runs.filter((run, place) => run !== runs[place - 1])
}

/** The hash of each word, which is a run of letters and figures. */
function hashesOf(text: string): number[] {
  const hashes: number[] = []
  let [hash, inside] = [SEED, false]
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && traitsAt(text, at) & (LETTER | NUMBER)) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
      inside = true
    } else if (inside) {
      hashes.push(hash ^ (hash >>> 15))
      hash = SEED
      inside = false
    }
  }
  return hashes
}

function joined(hashes: readonly number[], from: number): number {
  let hash = 0
  for (let at = from; at < from + WORDS; at++) {
    hash = Math.imul(hash ^ (hashes[at] ?? 0), MULTIPLIER)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/** Shingles of a sketch. */
export const LONGEST_SKETCH = 12

/** The few smallest shingles: two texts that are alike nearly always share one. */
export const sketchOf = (shingles: Shingles): number[] => [...shingles.subarray(0, LONGEST_SKETCH)]

export function alike(one: Shingles, other: Shingles): boolean {
  const needed = Math.max(ALIKE * Math.min(one.length, other.length), ALIKE * 0.5 * Math.max(one.length, other.length))
  let shared = 0
  for (let at = 0, against = 0; at < one.length && against < other.length; ) {
    // Most texts that share a stock phrase share no more: what is left is then soon too little.
    if (shared + Math.min(one.length - at, other.length - against) < needed) return false
    const [a, b] = [one[at] ?? 0, other[against] ?? 0]
    if (a === b) shared++
    if (a <= b) at++
    if (b <= a) against++
  }
  return shared >= needed
}
