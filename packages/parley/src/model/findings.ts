import type { ActorKind, Names, RoleOf } from './actor.ts'
import type { DocumentKind, DocumentStatus } from './document.ts'
import type { Edtf, Evidence, Id, LanguageTag } from './evidence.ts'
import type { ProgressState, Stance } from './issue.ts'
import type { Medium, MeetingStatus, Ordinal, OutcomeOf, ParticipantOf, ThirdPartyOf } from './meeting.ts'
import type { ReportOf, SourceOf } from './report.ts'
import type { Anonymity, StatementMode } from './statement.ts'

/** A place in `Findings.actors`. */
export type ActorRef = number
/** A place in `Findings.statements`. */
export type StatementRef = number
/** A place in `Findings.meetings`. */
export type MeetingRef = number

/**
 * A base form that a name of this report may have. A declined surname often allows several
 * («Вовкова»: Вовков, he, or Вовкова, she); other reports settle which.
 */
export interface NameReading {
  base: string
  gender: 'm' | 'f' | null
}

/** One actor as one report knows it. */
export interface FoundActor {
  kind: ActorKind
  names: Names
  /** Key in the world data, the same in every language: "country:UA", "place:Q90", "organization:nato". */
  known: string | null
  gender: 'm' | 'f' | null
  /** For a person: first name (base form) and every reading of the surname, likelier first. */
  given: string | null
  family: NameReading[]
  roles: RoleOf<ActorRef>[]
  mentions: Evidence[]
  /** Phrases that mean it without naming it («американська делегація»); only where the report never names it. */
  meant?: Evidence[]
}

/**
 * What a report tells of the moving of a meeting. `here`: it was moved to the day and place that the meeting has; `unknown`: off
 * the day that the meeting has, and nobody says when it will be; `denied`: it was not moved, as others may say.
 */
export interface FoundMove {
  to: 'here' | 'unknown' | 'denied'
  /** The day and place that it had before, as far as the report tells. */
  from: { when: Edtf | null; place: ActorRef | null }
  evidence: Evidence[]
}

export interface FoundMeeting {
  status: MeetingStatus
  medium: Medium
  when: Edtf | null
  time: string | null
  place: ActorRef | null
  sides: ActorRef[]
  participants: ParticipantOf<ActorRef>[]
  thirdParties?: ThirdPartyOf<ActorRef>[]
  /** People who were not there, as the report says. */
  absent?: { actor: ActorRef; evidence: Evidence[] }[]
  /** Told exactly, and not "about". */
  lasted?: { hours: number; evidence: Evidence[] }
  moved?: FoundMove
  ordinals: Ordinal[]
  issues: Id[]
  outcomes: OutcomeOf<StatementRef>[]
  evidence: Evidence[]
}

/** An office that speaks while the report does not name its holder: «секретар РНБО». Other reports may. */
export interface FoundOffice {
  title: string
  of: ActorRef | null
  side: ActorRef | null
}

export interface FoundStatement {
  speaker: ActorRef | null
  /** The office that speaks, where no name of its holder stands in the report. */
  office?: FoundOffice
  speakerText: string
  anonymity: Anonymity
  mode: StatementMode
  evidence: Evidence[]
  channel: string | null
  when: Edtf | null
  via: SourceOf<ActorRef>[]
  issues: Id[]
}

export interface FoundProgress {
  issue: Id
  state: ProgressState
  meeting: MeetingRef | null
  /** How many people it is about, told exactly: "agreed to exchange 150 prisoners". */
  count?: { number: number; evidence: Evidence[] }
  when: Edtf | null
  evidence: Evidence[]
}

export interface FoundPosition {
  issue: Id
  party: ActorRef
  stance: Stance
  statement: StatementRef | null
  when: Edtf | null
  evidence: Evidence[]
}

/** Marks by which one document is told from another, as far as a report names them. */
export interface DocumentMarks {
  /** What sort of paper: a protocol is no memorandum. */
  sort: string | null
  year: string | null
  /** Of a resolution. */
  number: string | null
  /** Beginnings of the words that name it, by language: "Geneva", «женевські». */
  names: Record<LanguageTag, string[]>
}

export interface FoundDocument {
  kind: DocumentKind
  names: Names
  points: number | null
  /** Issues that its name tells. */
  about?: Id[]
  /** What else tells it from others of its kind. */
  marks?: DocumentMarks
  status: DocumentStatus
  authors: ActorRef[]
  signatories: ActorRef[]
  revises: string | null
  when: Edtf | null
  evidence: Evidence[]
}

/** What one report says. Actors, statements and meetings are referred to by their place in the lists. */
export interface Findings {
  /** Version of the reader that read it. */
  reader: string
  report: ReportOf<ActorRef>
  actors: FoundActor[]
  meetings: FoundMeeting[]
  statements: FoundStatement[]
  progress: FoundProgress[]
  positions: FoundPosition[]
  documents: FoundDocument[]
}
