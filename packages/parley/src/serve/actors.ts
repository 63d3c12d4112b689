import type { Actor } from '../model/actor.ts'
import type { Id } from '../model/evidence.ts'
import { actorsIn } from './actor-use.ts'
import type { IndexedRecord } from './indexed.ts'
import { pageOf } from './page.ts'
import {
  referConflict,
  referDocument,
  referMeeting,
  referPosition,
  referRoles,
  refersOf,
  referStatement,
} from './refers.ts'
import type { ActorLine, ActorPage, ActorQuery, ActorView, Window } from './views.ts'
import { matcher, searchText } from './words.ts'

/** Actors that a query asks for, the most mentioned first. */
export function listActors(indexed: IndexedRecord, query: ActorQuery & Required<Window>): ActorPage {
  const matches = matcher(query.q ?? '')
  const found = indexed.actors.filter(
    (actor) =>
      (query.kind === undefined || actor.kind === query.kind) && matches(searchText(Object.values(actor.names).flat())),
  )
  const page = pageOf(indexed, found, query, (to, actor) => {
    to.actors([actor.id])
    referRoles(to, actor)
  })
  return { ...page, items: page.items.map((actor) => lineOf(indexed, actor)) }
}

function lineOf(indexed: IndexedRecord, { mentions, ...actor }: Actor): ActorLine {
  const use = indexed.uses.get(actor.id) ?? { meetings: 0, statements: 0 }
  return { ...actor, mentions: mentions.length, reports: new Set(mentions.map((one) => one.report)).size, ...use }
}

/** An actor with what it did; null when there is none of that id. */
export function viewActor(indexed: IndexedRecord, id: Id): ActorView | null {
  const actor = indexed.actorById.get(id)
  if (!actor) return null
  const meetings = indexed.meetings.filter((meeting) => meeting.place === id || actorsIn(meeting).includes(id))
  const statements = indexed.statements.filter((statement) => statement.speaker === id)
  const positions = indexed.record.issues.flatMap((issue) =>
    issue.positions.filter((position) => position.party === id).map((position) => ({ ...position, issue: issue.id })),
  )
  const documents = indexed.record.documents.filter(({ authors, signatories }) =>
    [...authors, ...signatories].includes(id),
  )
  const conflicts = indexed.record.conflicts.filter((conflict) => conflict.subject === id)
  const refers = refersOf(indexed, (to) => {
    to.actors([id])
    to.evidence(actor.mentions)
    referRoles(to, actor)
    for (const meeting of meetings) referMeeting(to, meeting)
    for (const statement of statements) referStatement(to, statement)
    for (const position of positions) referPosition(to, position)
    for (const document of documents) referDocument(to, document)
    for (const conflict of conflicts) referConflict(to, conflict)
  })
  return { actor, meetings, statements, positions, documents, conflicts, refers }
}
