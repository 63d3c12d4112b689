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
  /** Fields that are one actor, as they are now; null where nobody is known. */
  whom: { [field: string]: Id | null }
  /** Lists of actors, as they are now. */
  lists: { [field: string]: readonly Id[] }
  /** The field that the reader looks at, where it is one of these, and whom of it where it is a list. */
  field?: string
  one?: Id
  /** Of a report: the words that the reader marked in it. */
  marked?: SeenPlace
}

/** Where something is told, by report. */
export type Places = ReadonlyMap<Id, SeenPlace>

const actorsOf = (list: readonly { actor: Id }[]): Id[] => list.map(({ actor }) => actor)

export const aboutMeeting = ({
  id,
  evidence,
  status,
  when,
  time,
  medium,
  place,
  ...meeting
}: Meeting): Correctable => ({
  noun: 'meeting',
  id,
  evidence,
  fields: { status, when, time, medium },
  whom: { place },
  lists: {
    sides: meeting.sides,
    participants: actorsOf(meeting.participants),
    thirdParties: actorsOf(meeting.thirdParties ?? []),
  },
})

export const aboutStatement = (statement: Statement): Correctable => {
  const { id, evidence, when, mode, speaker, speakerText, anonymity, channel } = statement
  const fields = { when, mode, speakerText, anonymity, channel }
  return { noun: 'statement', id, evidence, fields, whom: { speaker }, lists: {} }
}

export const aboutPosition = ({ evidence, stance, when, party }: Position): Correctable => ({
  noun: 'position',
  id: '',
  evidence,
  fields: { stance, when },
  whom: { party },
  lists: {},
})

export const aboutProgress = ({ evidence, state, when }: Progress): Correctable => ({
  noun: 'progress',
  id: '',
  evidence,
  fields: { state, when },
  whom: {},
  lists: {},
})

export const aboutDocument = ({ id, evidence, kind, status, points, when, ...document }: Document): Correctable => ({
  noun: 'document',
  id,
  evidence,
  fields: { kind, status, points, when },
  whom: {},
  lists: { authors: document.authors, signatories: document.signatories },
})

export const aboutActor = ({ id, mentions }: { id: Id; mentions: readonly Evidence[] }): Correctable => ({
  noun: 'actor',
  id,
  evidence: mentions,
  fields: {},
  whom: {},
  lists: {},
})

export const aboutReport = (id: Id, marked: SeenPlace | null): Correctable => ({
  noun: 'report',
  id,
  evidence: [],
  fields: {},
  whom: {},
  lists: {},
  ...(marked && { marked }),
})

/** The kind of a thing whose fields may be mended; null for what has none. */
export const mendedNoun = ({ noun }: Correctable): CorrectedNoun | null =>
  noun === 'actor' || noun === 'report' ? null : noun

/** Whose position is meant, where one passage tells of several. */
export const ofParty = ({ whom: { party } }: Correctable): { of?: Id } => (party ? { of: party } : {})

/** The list that the reader looks at; the first where it is none. */
export function listOf({ lists, field }: Correctable): string {
  const names = Object.keys(lists)
  return names.find((name) => name === field) ?? names[0] ?? ''
}

/** Evidence that a person added mostly repeats a passage that a rule read; of what a person added it is all there is. */
const isRead = ({ by }: Evidence): boolean => !by.startsWith('person:')

/** The first place of each report that a thing was read from; where no rule read it, that a person read it from. */
export function placesByReport(evidence: readonly Evidence[]): Places {
  const places = new Map<Id, SeenPlace>()
  const read = evidence.filter(isRead)
  for (const { report, start, end, quote } of read.length > 0 ? read : evidence)
    if (!places.has(report)) places.set(report, { report, start, end, quote })
  return places
}

/** The first place that a thing was read from; null where there is none. */
export function firstPlace(evidence: readonly Evidence[]): SeenPlace | null {
  return placesByReport(evidence).values().next().value ?? null
}

/** A place of a thing and one of an actor, in one report where one tells of both; null where either has none. */
export function placesTogether(
  things: Places,
  mentions: readonly Evidence[],
): { thing: SeenPlace; actor: SeenPlace } | null {
  const actors = placesByReport(mentions)
  const report = [...things.keys()].find((id) => actors.has(id))
  const [thing, actor] = [things, actors].map((places) =>
    report === undefined ? places.values().next().value : places.get(report),
  )
  return thing && actor ? { thing, actor } : null
}
