/** Chance that falls the same way for the same seed. */
export interface Chance {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  from<Item>(items: readonly Item[]): Item
  /** So many of the items, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** A linear congruential generator: good enough to mix words, and the same on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x100000000) * limit)
  }
  const from = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  }
  return {
    below,
    from,
    some(items, count) {
      let wanted = count
      return items.filter((_, place) => {
        const taken = below(items.length - place) < wanted
        if (taken) wanted--
        return taken
      })
    },
  }
}
