import type { Actor } from '../model/actor.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Document } from '../model/document.ts'
import type { Evidence, Id } from '../model/evidence.ts'
import type { Position, Progress } from '../model/issue.ts'
import type { Meeting, OutcomeOf } from '../model/meeting.ts'
import type { Source } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import { actorsIn } from './actor-use.ts'
import type { IndexedRecord } from './indexed.ts'
import { namesShown } from './shown-names.ts'
import type { ActorName, Refers, ReportHead } from './views.ts'

/** Collects the ids that an answer refers to, and gives the names behind them. */
export interface References {
  actors(ids: Iterable<Id | null>): void
  issues(ids: Iterable<Id>): void
  report(id: Id | null): void
  evidence(evidence: readonly Evidence[]): void
}

/** What the items of an answer refer to: `collect` names their ids; those that the record does not have are left out. */
export function refersOf(indexed: IndexedRecord, collect: (references: References) => void): Refers {
  const actors = new Set<Id>()
  const issues = new Set<Id>()
  const reports = new Set<Id>()
  collect({
    actors: (ids) => {
      for (const id of ids) if (id !== null) actors.add(id)
    },
    issues: (ids) => {
      for (const id of ids) issues.add(id)
    },
    report: (id) => {
      if (id !== null) reports.add(id)
    },
    evidence: (evidence) => {
      for (const { report } of evidence) reports.add(report)
    },
  })
  return {
    actors: pick(actors, indexed.actorById, actorNameOf),
    issues: pick(issues, indexed.issueById, (issue) => issue.names),
    reports: pick(reports, indexed.reportById, headOf),
  }
}

export function referMeeting(to: References, meeting: Meeting): void {
  to.actors([meeting.place, ...actorsIn(meeting), ...(meeting.thirdParties ?? []).map(({ actor }) => actor)])
  to.issues([...meeting.issues, ...meeting.outcomes.map(issueOfOutcome)])
  to.evidence(meeting.evidence)
  for (const { report, as = null } of meeting.folded ?? []) {
    to.report(report)
    to.report(as)
  }
  referMoves(to, meeting)
  for (const { evidence } of [
    ...meeting.participants,
    ...(meeting.thirdParties ?? []),
    ...meeting.ordinals,
    ...meeting.outcomes,
  ])
    to.evidence(evidence)
}

/** The issue of an outcome that is told in terms: "territory: deadlock"; what is no issue is left out of an answer. */
export const issueOfOutcome = ({ summary }: Pick<OutcomeOf<Id>, 'summary'>): Id => summary.split(': ', 1)[0] ?? summary

/** What ties a meeting to where it was moved, or from where. */
function referMoves(to: References, { movedTo, movedFrom }: Meeting): void {
  for (const move of [movedTo, movedFrom]) {
    if (!move) continue
    to.actors([move.place])
    to.evidence(move.evidence)
  }
}

export function referStatement(to: References, statement: Statement): void {
  to.actors([statement.speaker])
  referSources(to, statement.via)
  to.issues(statement.issues)
  to.evidence(statement.evidence)
}

export function referSources(to: References, sources: readonly Source[]): void {
  to.actors(sources.map((source) => source.actor))
}

export function referProgress(to: References, progress: Progress & { issue: Id }): void {
  to.issues([progress.issue])
  to.evidence(progress.evidence)
}

export function referPosition(to: References, position: Position & { issue: Id }): void {
  to.actors([position.party])
  to.issues([position.issue])
  to.evidence(position.evidence)
}

export function referDocument(to: References, document: Document): void {
  to.actors([...document.authors, ...document.signatories])
  to.evidence(document.evidence)
}

export function referConflict(to: References, conflict: Conflict): void {
  // The subject, whom it is about, and a reading of a place or a speaker, may be an actor.
  const { about = null } = conflict
  if (about !== null) to.issues([about])
  to.actors([conflict.subject, about, ...conflict.readings.map((reading) => reading.value)])
  for (const { evidence } of conflict.readings) to.evidence(evidence)
}

export function referRoles(to: References, { roles }: Pick<Actor, 'roles'>): void {
  for (const role of roles) {
    to.actors([role.of, role.side])
    to.evidence(role.evidence)
  }
}

/** An actor by its names, as they are shown. */
export function actorNameOf(actor: Pick<Actor, 'kind' | 'names'>): ActorName {
  return { kind: actor.kind, names: namesShown(actor) }
}

/** A report by its heading. */
export function headOf({ origin, outlet, language, published, title }: ReportHead): ReportHead {
  return { origin, outlet, language, published, title }
}

function pick<Item, Picked>(
  ids: ReadonlySet<Id>,
  items: ReadonlyMap<Id, Item>,
  part: (item: Item) => Picked,
): { [id: Id]: Picked } {
  const found: [Id, Picked][] = []
  for (const id of ids) {
    const item = items.get(id)
    if (item !== undefined) found.push([id, part(item)])
  }
  return Object.fromEntries(found)
}
