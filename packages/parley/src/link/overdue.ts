import { slackOf, spanOf } from '../model/edtf.ts'
import type { Edtf } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Things } from '../model/record-rows.ts'

/** The day that is given, or else the days on which reports were published. */
interface Today {
  asOf: Edtf | null
  published: readonly (Edtf | null)[]
}

/**
 * The announced meetings marked whose day is past while nothing tells what became of them: past as of the day that is given,
 * else of the latest report that is surely dated. Where a meeting of the same sides was put off to a later day, something does.
 */
export function markOverdue(things: Things, { asOf, published }: Today): Things {
  const today = asOf === null ? latestOf(published) : (spanOf(asOf)?.to ?? null)
  if (today === null) return things
  const moved = lastMoves(things)
  const meetings = things.meetings.map((meeting): Meeting => {
    return isOverdue(meeting, today) && !mayBeMoved(meeting, moved) ? { ...meeting, overdue: true } : meeting
  })
  return { ...things, meetings }
}

/** The last day to which a meeting of these sides was put off, by sides. */
function lastMoves({ meetings }: Things): Map<string, number> {
  const moves = new Map<string, number>()
  for (const { status, when, sides, movedFrom } of meetings) {
    const moved = status === 'postponed' || movedFrom?.meeting === null
    const day = moved && when !== null ? spanOf(when)?.to : undefined
    const key = sides.join(' ')
    if (day !== undefined && sides.length > 0) moves.set(key, Math.max(day, moves.get(key) ?? day))
  }
  return moves
}

/** A meeting that these sides put off to a later day may be this very one. */
function mayBeMoved({ when, sides }: Meeting, moves: ReadonlyMap<string, number>): boolean {
  const from = when === null ? undefined : spanOf(when)?.from
  return from !== undefined && (moves.get(sides.join(' ')) ?? Number.NEGATIVE_INFINITY) > from
}

function isOverdue({ status, when }: Meeting, today: number): boolean {
  const span = status === 'announced' && when !== null ? spanOf(when) : null
  return span !== null && !span.yearUnknown && span.to + slackOf(span) < today
}

/** A day that was only estimated must not say what is overdue. */
function latestOf(published: readonly (Edtf | null)[]): number | null {
  const days = published.flatMap((day) => {
    const span = day === null ? null : spanOf(day)
    return span && !span.yearUnknown && !span.approximate && !span.uncertain && Number.isFinite(span.from)
      ? [span.from]
      : []
  })
  return days.length > 0 ? days.reduce((most, day) => Math.max(most, day)) : null
}
