/** Things kept under the stems that words begin with. */
export interface Stems<Thing> {
  add(stem: string, thing: Thing): void
  /** What is kept under every stem that a word begins with, one list a stem, the longest stem first. */
  of(word: string): readonly Thing[][]
}

/** Most words begin with no stem: their first letters tell which lengths of stem are worth a look-up. */
const HEAD = 4
/** Stems this long or longer share one sign of length. */
const LONGEST = 31

export function createStems<Thing>(): Stems<Thing> {
  const byStem = new Map<string, Thing[]>()
  /** Lengths of the stems with these first letters, a bit each: under one letter those shorter than a head. */
  const lengths = new Map<string, number>()
  const headOf = (word: string, length: number): string => word.slice(0, length < HEAD ? 1 : HEAD)
  return {
    add(stem, thing) {
      const known = byStem.get(stem)
      if (known) known.push(thing)
      else byStem.set(stem, [thing])
      const head = headOf(stem, stem.length)
      lengths.set(head, (lengths.get(head) ?? 0) | (1 << Math.min(stem.length, LONGEST)))
    },
    of(word) {
      const long = word.length < HEAD ? 0 : (lengths.get(headOf(word, HEAD)) ?? 0)
      const possible = long | (lengths.get(headOf(word, 1)) ?? 0)
      if (possible === 0) return NONE
      const found: Thing[][] = []
      for (let length = word.length; length > 0; length--) {
        if (!(possible & (1 << Math.min(length, LONGEST)))) continue
        const things = byStem.get(word.slice(0, length))
        if (things) found.push(things)
      }
      return found
    },
  }
}

const NONE: readonly never[] = []
