import type { Edtf, Evidence, Id } from './evidence.ts'

export type MeetingStatus = 'announced' | 'under way' | 'held' | 'postponed' | 'cancelled' | 'unconfirmed'
/** What becomes of a meeting, what outweighs the rest last: that it was called off outweighs that it was announced. */
const STATUSES_BY_WEIGHT: readonly MeetingStatus[] = [
  'unconfirmed',
  'announced',
  'under way',
  'held',
  'postponed',
  'cancelled',
]

/** Of two statuses the one that outweighs the other. */
export const weightier = (one: MeetingStatus, other: MeetingStatus): MeetingStatus =>
  STATUSES_BY_WEIGHT.indexOf(other) > STATUSES_BY_WEIGHT.indexOf(one) ? other : one

/** Whether people sat in it, or do now; else those who are named were only expected there. */
export const tookPlace = (status: MeetingStatus | null): boolean => status === 'held' || status === 'under way'

export type Medium = 'in person' | 'telephone' | 'video' | 'unknown'

export interface ParticipantOf<Actor> {
  actor: Actor
  side: Actor | null
  evidence: Evidence[]
}

/** Somebody who brings the sides together, or whose guests they are: no side of the meeting. */
export interface ThirdPartyOf<Actor> {
  actor: Actor
  role: 'mediator' | 'host'
  evidence: Evidence[]
}

/** "second round", "sixth meeting in two weeks": the number as each report counts it. */
export interface Ordinal {
  number: number
  wording: string
  evidence: Evidence[]
}

/** What was told of a meeting, and the day of the report that told it first. */
export interface Turn {
  status: MeetingStatus
  when: Edtf
  evidence: Evidence[]
}

/**
 * A report that tells of a meeting and is no further source of it: a copy, or of the same agency or outlet as another (`as`, which
 * counts); of a meeting that was held, one that does not tell it as held; where others bring it as news, one that only looks back.
 */
export interface Folded {
  report: Id
  why: 'copy' | 'same source' | 'not as held' | 'retold'
  /** Left out where the report counts for nobody else's. */
  as?: Id
}

/** That a meeting was moved: the entry for its other day or place, and who told so. */
export interface Move {
  /** Null where nobody names the new day, or no report tells of the meeting as it was before. */
  meeting: Id | null
  when: Edtf | null
  place: Id | null
  /** The day of the report that told it first. */
  told: Edtf | null
  evidence: Evidence[]
}

export interface OutcomeOf<StatementRef> {
  statement: StatementRef | null
  summary: string
  evidence: Evidence[]
}

/** A meeting, call or round of talks: announced, held, or what became of it. */
export interface Meeting {
  id: Id
  status: MeetingStatus
  medium: Medium
  when: Edtf | null
  /** ISO 8601 time with offset, where one is given. */
  time: string | null
  place: Id | null
  sides: Id[]
  participants: ParticipantOf<Id>[]
  /** Left out where no report names one. */
  thirdParties?: ThirdPartyOf<Id>[]
  ordinals: Ordinal[]
  issues: Id[]
  outcomes: OutcomeOf<Id>[]
  /** How many origins stand behind it once copies and shared sources are folded together. */
  independentSources: number
  /** Reports that are not counted among them, and why; left out where all are. */
  folded?: Folded[]
  evidence: Evidence[]
  /** How what reports told of it changed, in order of time; left out where all tell the same. */
  history?: Turn[]
  /** To where it was moved: it did not come to pass as this entry has it, unless its status says so. */
  movedTo?: Move
  /** What it was before it was moved to its day or place. */
  movedFrom?: Move
  /** Announced for a day that is past, and nothing tells what became of it; left out of any other. */
  overdue?: true
}
