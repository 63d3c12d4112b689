/** Compares by code unit: the same on every machine, unlike a locale's order. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Compares by several keys, the first that differs decides. */
export function byKeys<Item>(...keys: ((item: Item) => string | number)[]): (one: Item, other: Item) => number {
  return (one, other) => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)]
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  }
}

/** The place of the first that is not less than `least` in numbers that ascend; their count where all are. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? least) < least) low = middle + 1
    else high = middle
  }
  return low
}
