import type { ActorKind } from '../../../parley/src/model/actor.ts'

export const KINDS: readonly ActorKind[] = ['person', 'organization', 'country', 'place', 'group']

/** Which actors are listed, as it stands in the address; persons unless it says otherwise. */
export interface PeopleSearch {
  kind?: ActorKind
  q?: string
}

/** Reads the address; what makes no sense is left out. */
export function readPeopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const search: PeopleSearch = {}
  const kind = KINDS.find((known) => known === raw.kind)
  if (kind) search.kind = kind
  if (raw.q !== undefined && raw.q !== '') search.q = String(raw.q)
  return search
}
