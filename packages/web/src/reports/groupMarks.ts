import type { Mark, MarkKind } from '../../../parley/src/serve/views.ts'

/** Marks that say the same thing: the same value of the same field, read at several places. */
export interface MarkGroup {
  mark: Mark
  /** Places in the list of marks, in the order of the text. */
  places: number[]
}

/** What was read, by kind, in the order of the text, thing by thing; what was read several times comes once. */
export function groupMarks(marks: readonly Mark[]): Map<MarkKind, MarkGroup[]> {
  const groups = new Map<string, MarkGroup>()
  for (const [place, mark] of marks.entries()) {
    const key = JSON.stringify([mark.kind, mark.subject, mark.field, mark.value, mark.actor, mark.timing])
    const group = groups.get(key)
    if (group) group.places.push(place)
    else groups.set(key, { mark, places: [place] })
  }
  const firstPlace = new Map<string, number>()
  for (const { mark, places } of groups.values()) {
    const subject = subjectOf(mark)
    if (!firstPlace.has(subject)) firstPlace.set(subject, places[0] ?? 0)
  }
  const ordered = [...groups.values()].toSorted(
    (a, b) =>
      (firstPlace.get(subjectOf(a.mark)) ?? 0) - (firstPlace.get(subjectOf(b.mark)) ?? 0) ||
      Number(isWhole(b.mark)) - Number(isWhole(a.mark)),
  )
  return Map.groupBy(ordered, (group) => group.mark.kind)
}

/** How many things some groups of one kind are of, as the list of reports counts them: fields are parts of a thing. */
export function thingsIn(groups: readonly MarkGroup[]): number {
  const things = groups.map(({ mark: { kind, subject, value, actor } }) =>
    kind === 'progress' || kind === 'position' ? JSON.stringify([subject, value, actor]) : subject,
  )
  return new Set(things).size
}

/** Whether two marks are of the same thing. */
export function isSameSubject(a: Mark | undefined, b: Mark | undefined): boolean {
  return a !== undefined && b !== undefined && subjectOf(a) === subjectOf(b)
}

function subjectOf(mark: Mark): string {
  return `${mark.kind} ${mark.subject}`
}

/** Whether a mark is of the thing itself, not of a field of it. */
export function isWhole(mark: Mark): boolean {
  return mark.field === 'evidence' || mark.field === 'mentions'
}
