import type { Evidence, Id } from './evidence.ts'
import type { Meeting } from './meeting.ts'
import type { ParleyRecord } from './record.ts'
import type { Statement } from './statement.ts'

/**
 * The statements that belong to each meeting: those that it brought, and those that stand in the passages which tell of
 * it. What merely stands near it in a report may be said of anything.
 */
export function saidOfMeetings({
  meetings,
  statements,
}: Pick<ParleyRecord, 'meetings' | 'statements'>): Map<Id, Statement[]> {
  const said = new Map<Id, Statement[]>(meetings.map(({ id }) => [id, []]))
  const tellings = tellingsByReport(meetings)
  const brought = Map.groupBy(
    meetings.flatMap(({ id, outcomes }) => outcomes.map(({ statement }) => ({ id, statement }))),
    ({ statement }) => statement,
  )
  for (const statement of statements) {
    const own = new Set([
      ...(brought.get(statement.id) ?? []).map(({ id }) => id),
      ...statement.evidence.flatMap((passage) => toldAt(passage, tellings.get(passage.report) ?? [])),
    ])
    for (const id of own) said.get(id)?.push(statement)
  }
  return said
}

/** A passage that tells of a meeting; `reach`: where the last of this one and those before it ends. */
interface Telling {
  meeting: Id
  start: number
  end: number
  reach: number
}

/** By report, in the order in which they begin. */
function tellingsByReport(meetings: readonly Meeting[]): Map<Id, Telling[]> {
  const tellings = Map.groupBy(
    meetings.flatMap(({ id, evidence }) =>
      evidence.map(({ report, start, end }) => ({ report, meeting: id, start, end, reach: end })),
    ),
    ({ report }) => report,
  )
  for (const own of tellings.values()) {
    own.sort((a, b) => a.start - b.start)
    let reach = 0
    for (const telling of own) telling.reach = reach = Math.max(reach, telling.end)
  }
  return tellings
}

/** The meetings that are told of where a passage stands. */
function toldAt({ start, end }: Pick<Evidence, 'start' | 'end'>, tellings: readonly Telling[]): Id[] {
  const found: Id[] = []
  for (let at = firstFrom(end, tellings) - 1; at >= 0; at -= 1) {
    const telling = tellings[at]
    if (telling === undefined || telling.reach <= start) break
    if (telling.end > start) found.push(telling.meeting)
  }
  return found
}

/** The place of the first telling that begins at or after an offset. */
function firstFrom(offset: number, tellings: readonly Telling[]): number {
  let [low, high] = [0, tellings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tellings[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
