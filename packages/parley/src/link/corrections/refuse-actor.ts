import type { Evidence } from '../../model/evidence.ts'
import type { ActorRef, Findings, FoundMeeting, FoundStatement } from '../../model/findings.ts'
import { isAbout } from './passage.ts'
import type { Stretch } from './refuse.ts'

/** Where an actor stands once those that are refused are gone; null for one of these. */
type PlaceNow = (ref: ActorRef) => ActorRef | null

/**
 * Findings without whom a person refused at a stretch of the report: neither mentions nor offices nor a place in a meeting
 * or a document are left of them, nor positions; what they said keeps its words, and is said by nobody. Null where nobody
 * is read there.
 */
export function withoutActor<One extends Findings>(findings: One, stretch: Stretch): One | null {
  const refused = actorsAt(findings, stretch)
  if (refused.size === 0) return null
  let count = 0
  const places = findings.actors.map((_, ref) => (refused.has(ref) ? null : count++))
  const now: PlaceNow = (ref) => places[ref] ?? null
  const orNone = (ref: ActorRef | null): ActorRef | null => (ref === null ? null : now(ref))
  const each = (refs: readonly ActorRef[]): ActorRef[] => refs.flatMap((ref) => now(ref) ?? [])
  const sourced = <Source extends { actor: ActorRef | null }>(sources: readonly Source[]): Source[] =>
    sources.map((source) => ({ ...source, actor: orNone(source.actor) }))
  return {
    ...findings,
    report: { ...findings.report, sources: sourced(findings.report.sources) },
    actors: findings.actors
      .filter((_, ref) => !refused.has(ref))
      .map((actor) => ({
        ...actor,
        roles: actor.roles.map((role) => ({ ...role, of: orNone(role.of), side: orNone(role.side) })),
      })),
    meetings: findings.meetings.map((meeting) => meetingWithout(meeting, now)),
    statements: findings.statements.map(
      (statement): FoundStatement => ({
        ...statement,
        speaker: orNone(statement.speaker),
        ...(statement.office && {
          office: { ...statement.office, of: orNone(statement.office.of), side: orNone(statement.office.side) },
        }),
        via: sourced(statement.via),
      }),
    ),
    positions: findings.positions.flatMap((position) => {
      const party = now(position.party)
      return party === null ? [] : [{ ...position, party }]
    }),
    documents: findings.documents.map((document) => ({
      ...document,
      authors: each(document.authors),
      signatories: each(document.signatories),
    })),
  }
}

/** Who is named or meant just there; else who is about there: a country within the name of an office is another. */
function actorsAt({ actors }: Findings, stretch: Stretch): Set<ActorRef> {
  const named = (at: (one: Evidence) => boolean): Set<ActorRef> =>
    new Set(actors.flatMap(({ mentions, meant = [] }, ref) => ([...mentions, ...meant].some(at) ? [ref] : [])))
  const exactly = named(({ start, end }) => start === stretch.start && end === stretch.end)
  return exactly.size > 0 ? exactly : named((one) => isAbout(one, stretch))
}

function meetingWithout(meeting: FoundMeeting, now: PlaceNow): FoundMeeting {
  const orNone = (ref: ActorRef | null): ActorRef | null => (ref === null ? null : now(ref))
  const who = <Named extends { actor: ActorRef }>(list: readonly Named[]): Named[] =>
    list.flatMap((one) => {
      const actor = now(one.actor)
      return actor === null ? [] : [{ ...one, actor }]
    })
  const { thirdParties, absent, moved } = meeting
  return {
    ...meeting,
    place: orNone(meeting.place),
    sides: meeting.sides.flatMap((side) => now(side) ?? []),
    participants: who(meeting.participants).map((one) => ({ ...one, side: orNone(one.side) })),
    ...(thirdParties && { thirdParties: who(thirdParties) }),
    ...(absent && { absent: who(absent) }),
    ...(moved && { moved: { ...moved, from: { ...moved.from, place: orNone(moved.from.place) } } }),
  }
}
