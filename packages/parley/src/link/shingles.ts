import { LETTER, NUMBER, traitsAt } from '../language/letters.ts'

/**
 * The six-word runs of a text, each as a number that two runs share only where they are the same words (two hashes of 32
 * bits, so that among millions of runs none is taken for another), ascending and each once.
 */
export type Shingles = Float64Array

const WORDS = 6
/** Texts that share this much of their shingles are one text. */
const ALIKE = 0.5
/** Multipliers of the two hashes. */
const FIRST = 0x01000193
const SECOND = 0x5bd1e995
const SEED = 0x811c9dc5

export function shinglesOf(text: string): Shingles {
  const { first, second } = hashesOf(text.toLowerCase())
  const runs = new Float64Array(Math.max(0, first.length - WORDS + 1))
  for (let place = 0; place < runs.length; place++)
    runs[place] = (joined(first, place, FIRST) & 0x1fffff) * 0x100000000 + joined(second, place, SECOND)
  runs.sort()
  return runs.filter((run, place) => run !== runs[place - 1])
}

/** Both hashes of each word, which is a run of letters and figures. */
function hashesOf(text: string): { first: number[]; second: number[] } {
  const hashes = { first: [] as number[], second: [] as number[] }
  let [first, second, inside] = [SEED, SEED, false]
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && traitsAt(text, at) & (LETTER | NUMBER)) {
      const code = text.charCodeAt(at)
      first = Math.imul(first ^ code, FIRST)
      second = Math.imul(second ^ code, SECOND)
      inside = true
    } else if (inside) {
      hashes.first.push(first ^ (first >>> 15))
      hashes.second.push(second ^ (second >>> 15))
      first = SEED
      second = SEED
      inside = false
    }
  }
  return hashes
}

function joined(hashes: readonly number[], from: number, multiplier: number): number {
  let hash = 0
  for (let at = from; at < from + WORDS; at++) {
    hash = Math.imul(hash ^ (hashes[at] ?? 0), multiplier)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/** The few smallest shingles: two texts that are alike nearly always share one. */
export const sketchOf = (shingles: Shingles): number[] => [...shingles.subarray(0, 12)]

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
