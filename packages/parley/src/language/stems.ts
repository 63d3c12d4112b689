/** Things kept under the stems that words begin with. */
export interface Stems<Thing> {
  add(stem: string, thing: Thing): void
  /** What is kept under every stem that a word begins with, one list a stem, the longest stem first. */
  of(word: string): readonly Thing[][]
}

/** Most words begin with no stem: one look-up of their first letters rules out all stems that are as long. */
const HEAD = 4

export function createStems<Thing>(): Stems<Thing> {
  const byStem = new Map<string, Thing[]>()
  /** The longest stem with these first letters. */
  const longest = new Map<string, number>()
  return {
    add(stem, thing) {
      const known = byStem.get(stem)
      if (known) known.push(thing)
      else byStem.set(stem, [thing])
      const head = stem.slice(0, HEAD)
      if (stem.length >= HEAD) longest.set(head, Math.max(longest.get(head) ?? 0, stem.length))
    },
    of(word) {
      const found: Thing[][] = []
      const most = word.length < HEAD ? word.length : (longest.get(word.slice(0, HEAD)) ?? HEAD - 1)
      for (let length = Math.min(most, word.length); length > 0; length--) {
        const things = byStem.get(word.slice(0, length))
        if (things) found.push(things)
      }
      return found
    },
  }
}
