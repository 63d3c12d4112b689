import type { Ahead } from './openings.ts'

const STARTS_WITH_DIGIT = /^\p{N}/u

/** Places, ascending, of those that a token with the key fits: the same list for all keys that nothing asks for, '' among them. */
export function indexAheads(aheads: readonly Ahead[]): (key: string) => readonly number[] {
  const byKey = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  const byFigures = new Map<(key: string) => boolean, number[]>()
  const always: number[] = []
  for (const [place, { keys, stems, figures, anything }] of aheads.entries()) {
    if (anything) {
      always.push(place)
      continue
    }
    for (const key of keys) append(byKey, key, place)
    for (const stem of stems) append(byStem, stem, place)
    for (const test of figures) append(byFigures, test, place)
  }
  const longest = Math.max(0, ...Array.from(byStem.keys(), (stem) => stem.length))

  return (key) => {
    const places: number[] = []
    places.push(...(byKey.get(key) ?? []))
    for (let length = 1; length <= Math.min(longest, key.length); length++)
      places.push(...(byStem.get(key.slice(0, length)) ?? []))
    if (byFigures.size > 0 && STARTS_WITH_DIGIT.test(key))
      for (const [test, those] of byFigures) if (test(key)) places.push(...those)
    if (places.length === 0) return always
    return [...new Set([...always, ...places])].sort((one, other) => one - other)
  }
}

function append<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}
