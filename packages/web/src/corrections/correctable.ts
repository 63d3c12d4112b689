import type { CorrectedNoun } from '../../../parley/src/model/correction.ts'
import type { Document } from '../../../parley/src/model/document.ts'
import type { Evidence, Id } from '../../../parley/src/model/evidence.ts'
import type { Position, Progress } from '../../../parley/src/model/issue.ts'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import type { Statement } from '../../../parley/src/model/statement.ts'
import type { SeenPlace } from '../../../parley/src/serve/keeping-views.ts'

/** Something of the record that a reader may correct, with where it was read. */
export interface Correctable {
  noun: CorrectedNoun | 'actor' | 'report'
  /** Of an actor, a meeting or a report: its id. */
  id: Id
  evidence: readonly Evidence[]
  /** Fields that are one plain value, as they are now. */
  fields: { [field: string]: string | number | null }
  /** The field that the reader looks at, where it is one of them. */
  field?: string
}

export const aboutMeeting = ({ id, evidence, status, when, time, medium }: Meeting): Correctable => ({
  noun: 'meeting',
  id,
  evidence,
  fields: { status, when, time, medium },
})

export const aboutStatement = (statement: Statement): Correctable => {
  const { id, evidence, when, mode, speakerText, anonymity, channel } = statement
  return { noun: 'statement', id, evidence, fields: { when, mode, speakerText, anonymity, channel } }
}

export const aboutPosition = ({ evidence, stance, when }: Position): Correctable => ({
  noun: 'position',
  id: '',
  evidence,
  fields: { stance, when },
})

export const aboutProgress = ({ evidence, state, when }: Progress): Correctable => ({
  noun: 'progress',
  id: '',
  evidence,
  fields: { state, when },
})

export const aboutDocument = ({ id, evidence, kind, status, points, when }: Document): Correctable => ({
  noun: 'document',
  id,
  evidence,
  fields: { kind, status, points, when },
})

export const aboutActor = ({ id, mentions }: { id: Id; mentions: readonly Evidence[] }): Correctable => ({
  noun: 'actor',
  id,
  evidence: mentions,
  fields: {},
})

export const aboutReport = (id: Id): Correctable => ({ noun: 'report', id, evidence: [], fields: {} })

/** Evidence that a person added repeats a passage that a rule read. */
const isRead = ({ by }: Evidence): boolean => !by.startsWith('person:')

/** The first place of each report that a thing was read from. */
export function placesByReport(evidence: readonly Evidence[]): Map<Id, SeenPlace> {
  const places = new Map<Id, SeenPlace>()
  for (const { report, start, end, quote } of evidence.filter(isRead))
    if (!places.has(report)) places.set(report, { report, start, end, quote })
  return places
}

/** The first place that a thing was read from; null where there is none. */
export function firstPlace(evidence: readonly Evidence[]): SeenPlace | null {
  return placesByReport(evidence).values().next().value ?? null
}
