/** What the API answers of how a record is kept: versions, sources, dossiers, corrections. Types alone, as in `views.ts`. */
import type { CorrectedNoun, CorrectionAction } from '../model/correction.ts'
import type { FieldOf } from '../model/difference.ts'
import type { Dossier, DossierSource } from '../model/dossier.ts'
import type { DocumentKind } from '../model/document.ts'
import type { Edtf, Id, LanguageTag } from '../model/evidence.ts'
import type { ProgressState, Stance } from '../model/issue.ts'
import type { Meeting, MeetingStatus } from '../model/meeting.ts'
import type { Relevance } from '../model/relevance.ts'
import type { Version } from '../model/versions.ts'
import type { MarkKind, Page, Refers, ReportHead } from './views.ts'

/** A run of a text that two versions share, that the earlier one alone has ("went"), or the later one ("came"). */
export interface TextPart {
  kind: 'same' | 'went' | 'came'
  text: string
}

/** What a field holds: terms, dates, words, or ids of actors and issues, which `of` tells. */
export interface ToldField {
  of: FieldOf
  values: string[]
}

/** What a version tells of one thing. */
export interface Told {
  fields: { [field: string]: ToldField }
  /** The words that it was read from first. */
  quote: string
}

/** A value that came (there is no `before`), went (there is no `after`) or changed. */
export interface ValueChange {
  noun: MarkKind
  before: Told | null
  after: Told | null
  /** Of one that changed: the fields that differ. */
  fields: string[]
}

/** All versions of a report, the oldest first. */
export interface VersionList {
  report: Id
  head: ReportHead
  /** Where it is published; null for a report that is known by its file alone. */
  address: string | null
  versions: Version[]
}

/** Two versions by their places in the list of versions, from 0; the last two where they are left out. */
export interface VersionPair {
  from?: number
  to?: number
}

/** What changed from one version of a report to another. */
export interface VersionChanges {
  from: Version
  to: Version
  language: LanguageTag
  title: TextPart[]
  text: TextPart[]
  /** Each version is read by itself: what it tells without what other reports add. */
  values: ValueChange[]
  refers: Refers
}

/** A source of one or more dossiers, and how it does. */
export interface SourceLine {
  kind: DossierSource['kind']
  /** An address, or the path of a folder. */
  address: string
  outlet: string | null
  dossiers: { id: Id; title: string }[]
  /** Null where it was not asked yet. */
  state: SourceState | null
}

/** Times are ISO 8601. */
export interface SourceState {
  /** When it last answered well; null for never. */
  good: string | null
  /** When it is asked next; null when it is not any more. */
  next: string | null
  /** How often it has failed since it last answered well, and why the last time. */
  failures: number
  trouble: string | null
  /** Since when it has brought nothing new, where that is much longer than it mostly takes. */
  silentSince: string | null
}

export interface SourceList {
  items: SourceLine[]
}

/** A dossier as its file has it, and how many reports of the store are taken into it and left out of it. */
export interface DossierView {
  dossier: Dossier
  taken: number
  left: number
  refers: Refers
}

/** A report of the store: whether it belongs to a dossier, and why. */
export interface BelongingLine extends ReportHead, Relevance {
  id: Id
}

export interface BelongingQuery {
  /** Those alone that are taken into the dossier, or that are left out of it. */
  which?: 'taken' | 'left'
}

export type BelongingPage = Page<BelongingLine>

/** A correction with what became of it, and what of the record it is about. */
export interface CorrectionLine extends KeptCorrection {
  /** The meeting or actor that it speaks of, or the issue of a position or of progress, as the record has it; null where it has none there. */
  about: Id | null
  /** That meeting; null where it speaks of none. */
  meeting: Meeting | null
  /** The actor whom it names by where it is read; null where it names none so. */
  whom: Id | null
}

/** A correction with what became of it. */
export interface KeptCorrection {
  id: string
  at: string
  author: string
  /** The dossier that it holds in; null for all. */
  dossier: Id | null
  reason: string
  correction: CorrectionAction
  /** Whether it finds nothing to correct: its passage is gone, or nothing is read there any more. */
  orphaned: boolean
  /** Who took it back; null while it holds. */
  undone: { at: string; author: string; reason: string } | null
}

/** The latest first. */
export type CorrectionPage = Page<CorrectionLine>

/** A stretch of a report as a reader sees it: its place in UTF-16 code units, and the words that stand there. */
export interface SeenPlace {
  report: Id
  start: number
  end: number
  quote: string
}

/** Whom a reader means: who is read at a place, or somebody by a name whom no report was read to name. */
export type SeenActor = ReadActor | { name: string; language: LanguageTag }

/** Who is read at a place. */
export interface ReadActor {
  place: SeenPlace
}

/** What is told in words from which it was not read; the rest of its fields are mended once it stands in the record. */
export type MissedThing =
  | { noun: 'meeting'; status: MeetingStatus; when: Edtf | null; sides: SeenActor[] }
  | { noun: 'statement'; speaker: SeenActor }
  | { noun: 'position'; issue: Id; party: SeenActor; stance: Stance }
  | { noun: 'progress'; issue: Id; state: ProgressState }
  | { noun: 'document'; kind: DocumentKind; name: string }

/** What a reader wants corrected, by places where it was read. */
export type WantedCorrection =
  | { action: 'refuse'; noun: CorrectedNoun | 'actor'; places: SeenPlace[] }
  | {
      action: 'mend'
      noun: CorrectedNoun
      place: SeenPlace
      field: string
      value: string | number | SeenActor | null
      /** Whose position it is. */
      of?: Id
    }
  | { action: 'put'; noun: CorrectedNoun; place: SeenPlace; field: string; value: SeenActor }
  | { action: 'strike'; noun: CorrectedNoun; place: SeenPlace; field: string; value: ReadActor }
  | { action: 'join'; noun: 'actor' | 'meeting'; places: SeenPlace[] }
  | { action: 'part'; noun: 'actor' | 'meeting'; places: SeenPlace[] }
  | { action: 'name'; place: SeenPlace; language: LanguageTag; name: string }
  | { action: 'add'; place: SeenPlace; missed: MissedThing }
  | { action: 'copy'; report: Id; of: Id | null }
  | { action: 'belongs'; report: Id; belongs: boolean }

/** Who decides, and why. */
export interface Signed {
  author: string
  reason: string
}

export interface CorrectionWish extends Signed {
  /** Whether it holds in all dossiers, and not only in the one that is looked at. */
  everywhere: boolean
  correction: WantedCorrection
}

/** The entries of the ledger that were written. */
export interface Noted {
  ids: string[]
}
