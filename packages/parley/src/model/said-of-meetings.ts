import { firstFrom } from './ascending.ts'
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
      ...statement.evidence.flatMap((passage) => toldAt(passage, tellings.get(passage.report) ?? NONE)),
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

/** Those of one report in the order in which they begin. */
interface Tellings {
  tellings: readonly Telling[]
  starts: readonly number[]
}

const NONE: Tellings = { tellings: [], starts: [] }

function tellingsByReport(meetings: readonly Meeting[]): Map<Id, Tellings> {
  const tellings = Map.groupBy(
    meetings.flatMap(({ id, evidence }) =>
      evidence.map(({ report, start, end }) => ({ report, meeting: id, start, end, reach: end })),
    ),
    ({ report }) => report,
  )
  return new Map([...tellings].map(([report, own]) => [report, inOrder(own)]))
}

function inOrder(tellings: Telling[]): Tellings {
  tellings.sort((a, b) => a.start - b.start)
  let reach = 0
  for (const telling of tellings) telling.reach = reach = Math.max(reach, telling.end)
  return { tellings, starts: tellings.map(({ start }) => start) }
}

/** The meetings that are told of where a passage stands. */
function toldAt({ start, end }: Pick<Evidence, 'start' | 'end'>, { starts, tellings }: Tellings): Id[] {
  const found: Id[] = []
  for (let at = firstFrom(starts, end) - 1; at >= 0; at -= 1) {
    const telling = tellings[at]
    if (telling === undefined || telling.reach <= start) break
    if (telling.end > start) found.push(telling.meeting)
  }
  return found
}
