const MOST = 3
/** How much of a word may be otherwise in what is still like it. */
const NEAR = 1 / 3

/** Those of the names that are like what somebody wrote, the likest first: as a whole, or in one of the words that hyphens join. */
export function nearestTo(written: string, names: readonly string[]): string[] {
  const wanted = wordsOf(written)
  const distanceTo = (name: string): number =>
    Math.min(...[name, ...wordsOf(name)].flatMap((part) => [written, ...wanted].map((word) => distance(word, part))))
  return names
    .map((name) => ({ name, far: distanceTo(name) }))
    .filter(({ far }) => far <= NEAR)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, MOST)
    .map(({ name }) => name)
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s_-]+/u)

/** How much of the longer of two words must be changed, put in or taken out to make it the other: 0 for none, 1 for all. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let place = 1; place <= other.length; place++) {
      const isSame = one[at - 1] === other[place - 1]
      next.push(Math.min((row[place - 1] ?? 0) + (isSame ? 0 : 1), (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) / Math.max(one.length, other.length, 1)
}
