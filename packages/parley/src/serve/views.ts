/**
 * What the API takes and answers, as types alone: the reading room imports them and nothing else.
 * The nouns are those of the public format; an answer adds only what a page needs to show them.
 */
import type { Actor, ActorKind, Names } from '../model/actor.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Document } from '../model/document.ts'
import type { Edtf, Evidence, Id, LanguageTag, Timing } from '../model/evidence.ts'
import type { Issue, Position, Progress } from '../model/issue.ts'
import type { Meeting, MeetingStatus } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Report } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import type {
  BelongingPage,
  BelongingQuery,
  CorrectionPage,
  CorrectionWish,
  DossierView,
  Noted,
  Signed,
  SourceList,
  VersionChanges,
  VersionList,
  VersionPair,
} from './keeping-views.ts'

/**
 * Every route that is read from, all GET. Each also takes a `Viewpoint`. A query field left out does not filter. Answers
 * are JSON; errors are `Failure`.
 */
export interface Api {
  /** The whole record in the public format. */
  '/api/record': { query: NoQuery; answer: ParleyRecord }
  /** Every dossier of the store. */
  '/api/dossiers': { query: NoQuery; answer: DossierList }
  '/api/summary': { query: NoQuery; answer: Summary }
  /** By day, undated last. */
  '/api/meetings': { query: MeetingQuery & Window; answer: MeetingPage }
  '/api/meetings/{id}': { query: NoQuery; answer: MeetingView }
  /** The most mentioned first. */
  '/api/actors': { query: ActorQuery & Window; answer: ActorPage }
  '/api/actors/{id}': { query: NoQuery; answer: ActorView }
  /** By day, undated last. */
  '/api/statements': { query: StatementQuery & Window; answer: StatementPage }
  '/api/issues': { query: Window; answer: IssuePage }
  /** Every issue that a report can be read to be about. */
  '/api/agenda': { query: NoQuery; answer: AgendaList }
  /** By day, or that of the report that has it, undated last. */
  '/api/documents': { query: Window; answer: DocumentPage }
  '/api/conflicts': { query: Window; answer: ConflictPage }
  /** Latest published first; where words are asked for, those first that have them in their title. */
  '/api/reports': { query: ReportQuery & Window; answer: ReportPage }
  '/api/reports/{id}': { query: NoQuery; answer: ReportView }
  /** The versions of its page, the oldest first. */
  '/api/reports/{id}/versions': { query: NoQuery; answer: VersionList }
  /** What changed from one version to another: the last two, unless others are asked for. */
  '/api/reports/{id}/changes': { query: VersionPair; answer: VersionChanges }
  '/api/dossiers/{id}': { query: NoQuery; answer: DossierView }
  /** All reports of the store, the latest first: whether each belongs to the dossier, and why. */
  '/api/dossiers/{id}/reports': { query: BelongingQuery & Window; answer: BelongingPage }
  /** Where the coverage of the dossiers comes from. */
  '/api/sources': { query: NoQuery; answer: SourceList }
  /** The latest first, with those that were taken back. */
  '/api/corrections': { query: Window; answer: CorrectionPage }
  /** OpenAPI 3.1 of all of this. */
  '/api/openapi.json': { query: NoQuery; answer: { openapi: string; [field: string]: unknown } }
}

/**
 * Every route by which a person decides something, all POST with JSON, from pages of the server's own. Each takes the
 * dossier that is looked at. The records are linked anew before it answers.
 */
export interface DecisionApi {
  '/api/corrections': { body: CorrectionWish; answer: Noted }
  /** Takes a correction back. */
  '/api/corrections/{id}/undo': { body: Signed; answer: Noted }
}

/** What a request is answered from: one dossier, and what was known at a time. */
export interface Viewpoint {
  dossier?: Id
  /** Only what had been published by the end of that day (YYYY-MM-DD). */
  asOf?: string
  /** Only what had been read and decided by then: a day, or a moment with its offset. */
  readBy?: string
}

/** A negotiation that the store follows. */
export interface DossierLine {
  id: Id
  title: string
  sides: string[]
  agenda: Id[]
  /** Whether it has a record yet. */
  linked: boolean
}

export interface DossierList {
  items: DossierLine[]
}

/** An issue by its names. */
export interface AgendaLine {
  id: Id
  names: IssueName
}

export interface AgendaList {
  items: AgendaLine[]
}

export type NoQuery = { [field: string]: never }

/** The part of a list that is asked for: 100 items from the first, unless it says otherwise; at most 1000. */
export interface Window {
  limit?: number
  offset?: number
}

export interface MeetingQuery {
  status?: MeetingStatus
  /** Days (YYYY-MM-DD), both included. An uncertain date is in when any day that it may mean is in; an undated meeting is out. */
  from?: string
  to?: string
  place?: Id
  /** Took part, or is a side, or is the side of somebody who took part. */
  actor?: Id
  /** Words of names, passages, outcomes, in any form, or from the beginning of each word; names in any script. */
  q?: string
}

export interface ActorQuery {
  kind?: ActorKind
  /** Words of a name, in any language, from the beginning of each word. */
  q?: string
}

export interface StatementQuery {
  speaker?: Id
  issue?: Id
  /** Words of the passage or of who is said to have said it, in any form; names in any script. */
  q?: string
}

export interface ReportQuery {
  /** Words in any form, and names in any script: all must be there. Words in quotation marks stand one after the other. */
  q?: string
  language?: LanguageTag
  outlet?: string
  /** Days of publication (YYYY-MM-DD), both included; an undated report is out. */
  from?: string
  to?: string
}

/** A part of a list, with whatever its items refer to by id, so that a page needs no second request. */
export interface Page<Item> {
  /** How many items the whole list has. */
  total: number
  offset: number
  limit: number
  items: Item[]
  refers: Refers
}

/** Names of actors and issues and heads of reports, by id. */
export interface Refers {
  actors: { [id: Id]: ActorName }
  issues: { [id: Id]: IssueName }
  reports: { [id: Id]: ReportHead }
}

export interface ActorName {
  kind: ActorKind
  /** A person or a place without an English name has one in Latin letters besides, by the tag uk-Latn or ru-Latn. */
  names: Names
}

export type IssueName = { [language: LanguageTag]: string }

/** A report by its heading. */
export interface ReportHead {
  origin: string
  outlet: string | null
  language: LanguageTag
  published: Edtf | null
  title: string | null
}

export type MeetingPage = Page<Meeting>
export type StatementPage = Page<Statement>
export type IssuePage = Page<Issue>
export type DocumentPage = Page<Document>
export type ConflictPage = Page<Conflict>
export type ActorPage = Page<ActorLine>
export type ReportPage = Page<ReportLine>

/** An actor in a list: its mentions counted, not listed. */
export interface ActorLine extends Omit<Actor, 'mentions'> {
  mentions: number
  /** How many reports name it. */
  reports: number
  /** How many meetings it took part in, was a side of or was the place of, and statements it made. */
  meetings: number
  statements: number
}

/** A meeting with what else the record says of it. */
export interface MeetingView {
  meeting: Meeting
  /** Statements that it brought, and those that stand in the passages which tell of it. */
  statements: Statement[]
  /** How far the talks got at it, by issue. */
  progress: (Progress & { issue: Id })[]
  conflicts: Conflict[]
  refers: Refers
}

/** An actor with what it did. */
export interface ActorView {
  actor: Actor
  /** That it took part in, was a side of or was the place of, by day. */
  meetings: Meeting[]
  /** That it made, by day. */
  statements: Statement[]
  /** What it wants, where it is a party. */
  positions: (Position & { issue: Id })[]
  documents: Document[]
  conflicts: Conflict[]
  refers: Refers
}

/** How many values of each kind rest on a report. */
export interface ReportCounts {
  actors: number
  meetings: number
  statements: number
  progress: number
  positions: number
  documents: number
}

/** A report in a list, without its text. */
export interface ReportLine extends Omit<Report, 'text' | 'notBody'> {
  /** Length of the text in UTF-16 code units. */
  length: number
  /** When it was captured first (ISO 8601); null when the store does not know. */
  captured: string | null
  read: ReportCounts
  /** Where words were asked for. */
  found?: FoundIn
}

/** Where in a report stands what was looked for, in UTF-16 code units of its title and its text. */
export interface FoundIn {
  title: Span[]
  passage: Span & { text: string; hits: Span[] }
}

export interface Span {
  start: number
  end: number
}

/** The whole report, with everything in the record that rests on it. */
export interface ReportView {
  report: Report
  captured: string | null
  read: ReportCounts
  /** How many versions of its page the store has. */
  versions: number
  /** When its page was found gone (ISO 8601); null while it is there. */
  withdrawn: string | null
  /** Reports that repeat it. */
  copies: Id[]
  /** By start; of two that start together the longer first. Marks may overlap. */
  marks: Mark[]
  refers: Refers
}

export type MarkKind = 'actor' | 'meeting' | 'statement' | 'progress' | 'position' | 'document'

/** A place of a report that a value of the record was read from. */
export interface Mark extends Pick<Evidence, 'start' | 'end' | 'by'> {
  timing: Timing
  kind: MarkKind
  /** Id of the actor, meeting, statement or document; for progress and positions, of the issue. */
  subject: Id
  /** The field of the subject that was read here: "mentions", "roles", "participants", "evidence" … */
  field: string
  /** Names alone, in the report's language where there are some: an actor's name, day and place of a meeting, who spoke, the issue. */
  label: string
  /** The value as the format has it: status of a meeting or document, mode, state, stance, an office; null for a bare mention. */
  value: string | null
  /** Who speaks, takes part or wants it. */
  actor: Id | null
  /** Of a meeting: its date, and the actor that is its place. */
  when: Edtf | null
  place: Id | null
}

/** What there is, in numbers. */
export interface Summary {
  counts: { [Noun in Exclude<keyof ParleyRecord, 'format'>]: number }
  /** Days of publication of the first and last report whose date is not approximate; null when there is none. */
  published: { first: string; last: string } | null
  /** Most reports first. */
  outlets: { outlet: string | null; reports: number }[]
  languages: { language: LanguageTag; reports: number }[]
  /** When the store last changed (ISO 8601); null while it is empty. */
  changed: string | null
  /** Changes with any change of the record; null while there is none. */
  fingerprint: string | null
  /** Whether the record has everything that was read, or reports were added since it was linked. */
  upToDate: boolean
  /** Whether the server is only read from: nobody can correct anything through it. */
  readOnly: boolean
}

export interface Failure {
  /** `part`: what of a correction is at fault, where that is one part: a value that its field cannot have. */
  error: { message: string; part?: 'value' }
}
