import type { ActorKind } from './actor.ts'
import type { DocumentKind, DocumentStatus } from './document.ts'
import type { Edtf, Id, LanguageTag } from './evidence.ts'
import type { ProgressState, Stance } from './issue.ts'
import type { Medium, MeetingStatus } from './meeting.ts'
import type { Anonymity, StatementMode } from './statement.ts'

/**
 * A stretch of a report that a correction speaks of: its place in UTF-16 code units, its words, and the words before and
 * after it (TextPositionSelector and TextQuoteSelector of the W3C's Web Annotation), by which it is found again when the
 * text around it has changed.
 */
export interface Passage {
  report: Id
  start: number
  end: number
  quote: string
  before: string
  after: string
}

/** What of a record a correction may speak of. */
export type CorrectedNoun = 'meeting' | 'statement' | 'progress' | 'position' | 'document'

/** What a person mends. Things are named by passages that they were read from, never by ids, which reading anew may change. */
export type CorrectionAction =
  | Belonging
  | Joining
  | Confirming
  | Parting
  | Renaming
  | Refusal
  | Mending
  | Adding
  | Putting
  | Striking
  | Copying

/**
 * Whom a correction names: who is read at a passage; with a name, who goes by it there, though nobody was read so.
 */
export interface NamedActor {
  passage: Passage
  name?: string
  language?: LanguageTag
  kind?: ActorKind
}

/** A report is, or is not, one of the dossier, whatever the rules of relevance say. */
export interface Belonging {
  action: 'belongs'
  report: Id
  belongs: boolean
}

/** What stands at these passages is one actor, or one meeting. */
export interface Joining {
  action: 'join'
  noun: 'actor' | 'meeting'
  passages: Passage[]
}

/** What stands at these passages, or at those of them that are left, is rightly one, and stays so. */
export interface Confirming {
  action: 'confirm'
  noun: 'actor' | 'meeting'
  passages: Passage[]
}

/** What stands at these passages is an actor, or a meeting, of its own. */
export interface Parting {
  action: 'part'
  noun: 'actor' | 'meeting'
  passages: Passage[]
}

/** The actor named at a passage goes by this name in a language. */
export interface Renaming {
  action: 'name'
  passage: Passage
  language: LanguageTag
  name: string
}

/** Nothing of that kind is told at a passage; of `actor`: nobody is named there. */
export interface Refusal {
  action: 'refuse'
  noun: CorrectedNoun | 'actor'
  passage: Passage
}

/** A field of what is told at a passage has this value. */
export interface Mending {
  action: 'mend'
  noun: CorrectedNoun
  passage: Passage
  field: string
  value: string | number | NamedActor | null
  /** Whose position it is, where one passage tells of several: "Kenya and Uganda demand". */
  of?: NamedActor
}

/** Something is told at a passage that was not read there. */
export interface Adding {
  action: 'add'
  passage: Passage
  added: Added
}

/** What is added: fields that are left out are not known. */
export type Added =
  | {
      noun: 'meeting'
      status: MeetingStatus
      medium?: Medium
      when?: Edtf
      time?: string
      place?: NamedActor
      sides?: NamedActor[]
      participants?: NamedActor[]
      issues?: Id[]
    }
  | {
      noun: 'statement'
      speaker?: NamedActor
      speakerText?: string
      mode?: StatementMode
      anonymity?: Anonymity
      channel?: string
      when?: Edtf
      issues?: Id[]
    }
  | { noun: 'position'; issue: Id; party: NamedActor; stance: Stance; when?: Edtf }
  | { noun: 'progress'; issue: Id; state: ProgressState; when?: Edtf }
  | {
      noun: 'document'
      kind: DocumentKind
      name: string
      language?: LanguageTag
      status?: DocumentStatus
      points?: number
      when?: Edtf
      authors?: NamedActor[]
      signatories?: NamedActor[]
    }

/** One more stands in a list of what is told at a passage (participants, sides, signatories …). */
export interface Putting {
  action: 'put'
  noun: CorrectedNoun
  passage: Passage
  field: string
  value: string | number | NamedActor
  /** Where a report tells so. */
  evidence: Passage
}

/** One stands wrongly in a list of what is told at a passage. */
export interface Striking {
  action: 'strike'
  noun: CorrectedNoun
  passage: Passage
  field: string
  value: string | number | NamedActor
}

/** A report repeats another; with null, it repeats none, whatever the rules of copies say. */
export interface Copying {
  action: 'copy'
  report: Id
  of: Id | null
}

/** All passages that a correction names, wherever in it: what it is about, who is meant, what tells it. */
export function passagesIn(action: CorrectionAction): Passage[] {
  const found: Passage[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isPassage(value)) found.push(value)
    else for (const field of Object.values(value)) look(field)
  }
  look(action)
  return found
}

const isPassage = (value: object): value is Passage => 'report' in value && 'before' in value
