import type { Edtf, Id, LanguageTag } from './evidence.ts'

/** A part of the text that is not the report: nothing in the record rests on it. */
export interface NotBody {
  start: number
  end: number
  kind: 'advert' | 'teaser' | 'caption' | 'byline' | 'navigation'
}

/** One link of a chain of attribution. `Actor` is an id in a record, a place in `Findings.actors` in findings. */
export interface SourceOf<Actor> {
  kind: 'outlet' | 'agency' | 'person' | 'organization' | 'unnamed' | 'channel'
  actor: Actor | null
  /** As the report words it. */
  name: string
}

export type Source = SourceOf<Id>

/** One article, post or page. */
export interface ReportOf<Actor> {
  id: Id
  /** File name or URL that it was read from. */
  origin: string
  outlet: string | null
  language: LanguageTag
  published: Edtf | null
  publishedBasis: 'metadata' | 'text' | 'given' | 'inferred' | null
  title: string | null
  text: string
  notBody: NotBody[]
  /** Whom the report as a whole cites, from the outlet inwards: 24 Канал ← Reuters ← unnamed officials. */
  sources: SourceOf<Actor>[]
  /** The report that this one repeats or translates; null for an original. */
  copyOf: Id | null
  /** Rule or person by which it is held to be a copy; left out of an original. */
  copyBy?: string
}

export type Report = ReportOf<Id>
