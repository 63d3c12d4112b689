import type { Edtf } from '../../../../parley/src/model/evidence.ts'
import { parseEdtf } from '../../dates/edtf.ts'

/** In the order of how near in time each is to a date, those without a day last; as they stand where it has none. */
export function nearestInTime<Dated extends { when: Edtf | null }>(items: readonly Dated[], to: Edtf | null): Dated[] {
  return items
    .map((item) => ({ item, days: daysBetween(item.when, to) }))
    .toSorted((one, other) => (one.days === other.days ? 0 : one.days - other.days))
    .map(({ item }) => item)
}

/** Days from one date to another, 0 where they may be the same; infinite where either is not told. */
function daysBetween(one: Edtf | null, other: Edtf | null): number {
  const [a, b] = [one, other].map((date) => (date === null ? null : parseEdtf(date)))
  if (!a || !b) return Number.POSITIVE_INFINITY
  const [first, last] = (a.start ?? Number.NEGATIVE_INFINITY) <= (b.start ?? Number.NEGATIVE_INFINITY) ? [a, b] : [b, a]
  return Math.max(0, (last.start ?? Number.NEGATIVE_INFINITY) - (first.end ?? Number.POSITIVE_INFINITY))
}
