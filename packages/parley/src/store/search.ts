import type { Edtf, Id, LanguageTag } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { NotBody } from '../model/report.ts'

/** What one report is found by. Terms hold letters, figures, ^ and _ alone. */
export interface IndexEntry {
  terms: readonly string[]
  /** Those of the terms that are words. */
  words: readonly string[]
  names: readonly IndexName[]
}

/** A word that names somebody, found by how its base form sounds. */
export interface IndexName {
  sound: string
  base: string
  word: string
}

/** Knows languages, and is handed in: the store does not. */
export interface Indexer {
  version: string
  /** A function of the findings alone. */
  entry(findings: Findings): IndexEntry
}

/** Lists of terms: a report has all where it has one of each list. */
export type TermLists = readonly (readonly string[])[]

/** What is asked of an index about words. */
export interface WordsAsked {
  words: readonly string[]
  sounds: readonly string[]
  beginnings: readonly string[]
}

/** Words of one beginning that are told. */
export const MOST_BEGUN = 200

export interface WordsKnown {
  /** Those of the words that some report has. */
  words: string[]
  /** Words that name somebody who sounds so. */
  names: IndexName[]
  /** Words that begin so, the first hundreds of each beginning. */
  begun: string[]
}

export interface Search {
  /** What a report must have. */
  all: TermLists
  /** Those that have this as well come first. */
  first: TermLists
  filters: SearchFilters
  limit: number
  offset: number
}

/** A filter that is left out lets all through. */
export interface SearchFilters {
  dossier?: Id
  language?: LanguageTag
  /** As it is named, whatever its capitals and signs. */
  outlet?: string
  /** Days (YYYY-MM-DD), both included, of the first day that the date of publication may mean. Undated reports are out. */
  from?: string
  to?: string
}

/** A report that was found, with the text that it was found in. */
export interface FoundReport {
  id: Id
  origin: string
  outlet: string | null
  language: LanguageTag
  published: Edtf | null
  title: string | null
  text: string
  notBody: NotBody[]
}

/** An outlet as it is compared: without capitals and signs. */
export const outletKey = (outlet: string): string => outlet.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_')

export interface Found {
  /** How many reports have what was asked for. */
  total: number
  /** Those of the part that was asked for: the latest published first, undated last; of one day always in the same order. */
  reports: FoundReport[]
}
