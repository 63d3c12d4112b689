import { createStems } from '../stems.ts'
import type { Ahead } from './openings.ts'

const STARTS_WITH_DIGIT = /^\p{N}/u

/** Places, ascending, of those that a token with the key fits: the same list for all keys that nothing asks for, '' among them. */
export function indexAheads(aheads: readonly Ahead[]): (key: string) => readonly number[] {
  const byKey = new Map<string, number[]>()
  const byStem = createStems<number>()
  const byFigures = new Map<(key: string) => boolean, number[]>()
  const always: number[] = []
  for (const [place, { keys, stems, figures, anything }] of aheads.entries()) {
    if (anything) {
      always.push(place)
      continue
    }
    for (const key of keys) append(byKey, key, place)
    for (const stem of stems) byStem.add(stem, place)
    for (const test of figures) append(byFigures, test, place)
  }

  return (key) => {
    const places = [...(byKey.get(key) ?? NONE)]
    for (const those of byStem.of(key)) places.push(...those)
    if (byFigures.size > 0 && STARTS_WITH_DIGIT.test(key))
      for (const [test, those] of byFigures) if (test(key)) places.push(...those)
    if (places.length === 0) return always
    return [...new Set([...always, ...places])].sort((one, other) => one - other)
  }
}

const NONE: readonly number[] = []

function append<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}
