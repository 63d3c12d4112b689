import type { Meeting, Move } from '../model/meeting.ts'
import { byEvidence } from './actors.ts'
import { type LocalMeeting, toldMeeting } from './meeting-outline.ts'
import type { Moved, Moves } from './moves.ts'

type Group = readonly LocalMeeting[]

interface Tying {
  moves: Moves
  /** The entry of each group. */
  entries: ReadonlyMap<Group, Meeting>
}

/** What a meeting was moved to, and from what, with who told so. */
export function toMoves(group: Group, tying: Tying): Pick<Meeting, 'movedTo' | 'movedFrom'> {
  const [away, here] = [tying.moves.away.get(group), tying.moves.here.get(group)]
  return {
    ...(away ? { movedTo: { ...entryOf(away, tying), ...toldBy(away) } } : {}),
    ...(here ? { movedFrom: { ...(here.other ? entryOf(here, tying) : asTold(here)), ...toldBy(here) } } : {}),
  }
}

function entryOf({ other }: Moved, { entries }: Tying): Pick<Move, 'meeting' | 'when' | 'place'> {
  const entry = other && entries.get(other)
  return { meeting: entry?.id ?? null, when: entry?.when ?? null, place: entry?.place ?? null }
}

/** Nobody tells of the meeting as it was before: what the move itself says of it. */
function asTold({ told }: Moved): Pick<Move, 'meeting' | 'when' | 'place'> {
  const when = told.find(({ move }) => move?.from)?.move?.from ?? null
  const left = told.find(({ outline }) => outline.left !== null)?.outline.left ?? null
  return { meeting: null, when, place: left }
}

function toldBy({ told }: Moved): Pick<Move, 'told' | 'evidence'> {
  return {
    told: told[0]?.findings.report.published ?? null,
    evidence: told.flatMap((local) => toldMeeting(local).meeting.moved?.evidence ?? []).sort(byEvidence),
  }
}
