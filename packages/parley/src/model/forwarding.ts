import type { Id } from './evidence.ts'

/** Follows an id that something had earlier to one that is there now; null where it leads nowhere. */
export function presentId(id: Id, isPresent: (id: Id) => boolean, forwardings: ReadonlyMap<Id, Id>): Id | null {
  const seen = new Set<Id>()
  for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = forwardings.get(at)) {
    if (isPresent(at)) return at
    seen.add(at)
  }
  return null
}
