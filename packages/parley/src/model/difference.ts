import type { Edtf, Evidence, Id } from './evidence.ts'

/** What of a record is compared. */
export type ComparedNoun = 'report' | 'actor' | 'meeting' | 'statement' | 'position' | 'progress' | 'document'

/** What the values of a field are: ids of things of the record, dates, or words. */
export type FieldOf = 'actor' | 'issue' | 'date' | 'words'

/** A field of something whose values are other ones now. */
export interface ChangedField {
  field: string
  of: FieldOf
  /** Whether it may have several values, whose order does not count. */
  list: boolean
  gone: string[]
  come: string[]
}

/** Something of a record, as far as it takes to tell which it is. */
export interface Compared {
  id: Id | null
  /** Names, speaker and words, issue and party: what it is called, in ids and words. */
  title: { of: FieldOf; value: string }[]
  when: Edtf | null
  /** The passage that it was read from first, or that is new; null for a report, which is its own. */
  evidence: Evidence | null
}

export type Difference =
  | ({ noun: ComparedNoun; change: 'came' } & Compared)
  /** `into`: what it is a part of now, where it was joined with something else. */
  | ({ noun: ComparedNoun; change: 'went'; into: Id | null } & Compared)
  /** `was`: the id that it had, where that is another one now. */
  | ({ noun: ComparedNoun; change: 'changed'; was: Id | null; fields: ChangedField[] } & Compared)
