import type { Mark, MarkKind } from '../../../parley/src/serve/views.ts'

/** Marks that say the same thing: the same value of the same field, read at several places. */
export interface MarkGroup {
  mark: Mark
  /** Places in the list of marks, in the order of the text. */
  places: number[]
}

/** What was read, by kind, in the order of the text; what was read several times comes once. */
export function groupMarks(marks: readonly Mark[]): Map<MarkKind, MarkGroup[]> {
  const groups = new Map<string, MarkGroup>()
  for (const [place, mark] of marks.entries()) {
    const key = JSON.stringify([mark.kind, mark.subject, mark.field, mark.value, mark.actor, mark.timing])
    const group = groups.get(key)
    if (group) group.places.push(place)
    else groups.set(key, { mark, places: [place] })
  }
  return Map.groupBy(groups.values(), (group) => group.mark.kind)
}
