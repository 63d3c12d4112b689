import type { Id, LanguageTag } from './evidence.ts'

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
export type CorrectionAction = Belonging | Joining | Parting | Renaming | Refusal | Mending | Copying

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

/** Nothing of that kind is told at a passage. */
export interface Refusal {
  action: 'refuse'
  noun: CorrectedNoun
  passage: Passage
}

/** A field of what is told at a passage has this value. */
export interface Mending {
  action: 'mend'
  noun: CorrectedNoun
  passage: Passage
  field: string
  value: string | number | null
}

/** A report repeats another; with null, it repeats none, whatever the rules of copies say. */
export interface Copying {
  action: 'copy'
  report: Id
  of: Id | null
}
