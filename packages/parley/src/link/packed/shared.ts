import { isEvidence } from '../../model/evidence.ts'

/** Values that stand in many reports (names, dates, sources), each held once. */
export interface Shared {
  /** Where the value is held; null for one that is long, tells of a place in a report, or comes for the first time. */
  placeOf(value: unknown): number | null
  at(place: number): unknown
}

/** Longer ones are seldom said twice, in characters of JSON. */
const LONGEST = 200
/** So many are held, and so many that came once are remembered. */
const MOST = 400_000
const MOST_ONCE = 50_000

export function createShared(): Shared {
  const values: unknown[] = []
  const places = new Map<string, number>()
  const once = new Set<string>()
  return {
    placeOf(value) {
      const key = keyOf(value)
      if (key === null) return null
      const known = places.get(key)
      if (known !== undefined) return known
      if (!once.has(key)) {
        if (once.size >= MOST_ONCE) once.clear()
        once.add(key)
        return null
      }
      if (values.length >= MOST) return null
      once.delete(key)
      places.set(key, values.length)
      return values.push(typeof value === 'string' ? value : (JSON.parse(key) as unknown)) - 1
    },
    at: (place) => values[place],
  }
}

/** What tells a value from others; null for one that is not shared. */
function keyOf(value: unknown): string | null {
  if (typeof value === 'string') return value.length > LONGEST ? null : `"${value}`
  if (typeof value !== 'object' || value === null || holdsEvidence(value)) return null
  const key = JSON.stringify(value)
  return key.length > LONGEST ? null : key
}

const holdsEvidence = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (isEvidence(value) || (Array.isArray(value) ? value : Object.values(value)).some(holdsEvidence))
