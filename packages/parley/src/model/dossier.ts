import type { Id, LanguageTag } from './evidence.ts'

/** One negotiation that is followed: what a person says of it before any report is read. */
export interface Dossier {
  /** What it goes by in commands and addresses: "gulf-talks". */
  id: Id
  title: string
  sides: DossierSide[]
  /** Issues of the agenda that are followed. */
  agenda: Id[]
  /** Languages of reports that belong to it; all where none is named. */
  languages: LanguageTag[]
  sources: DossierSource[]
  relevant: Relevant
}

/** A party at the table, and who belongs to it where the reports do not say. */
export interface DossierSide {
  name: string
  members: string[]
}

/** Where coverage comes from. */
export type DossierSource =
  | { kind: 'feed' | 'sitemap'; address: string; outlet?: string }
  | { kind: 'page'; address: string; outlet?: string }
  | { kind: 'list'; address: string; links: string; outlet?: string }
  | { kind: 'folder'; path: string; outlet?: string }

/** Where a source is, as a person wrote it: an address, or the path of a folder. */
export const sourcePlace = (source: DossierSource): string => (source.kind === 'folder' ? source.path : source.address)

/** What makes a report one of the dossier, besides that it names its sides. */
export interface Relevant {
  actors: string[]
  words: string[]
  /** Words that make a report none of it, whatever else it names. */
  never: string[]
}
