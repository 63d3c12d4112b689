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
