import type { Findings } from '../model/findings.ts'
import {
  type FoundReport,
  type IndexEntry,
  type Indexer,
  outletKey,
  type SearchFilters,
  type TermLists,
} from './search.ts'
import { searchNumber } from './search-number.ts'

/** A report as it stands in an index. */
export interface IndexedReport {
  /** Grows with the day of publication, and then as the id has it. */
  number: number
  found: FoundReport
  entry: IndexEntry
  /** All that it is found by: the terms of its entry, its language and its outlet. */
  terms: string[]
}

/** What an index keeps of a report. */
export function indexedReport(findings: Findings, indexer: Pick<Indexer, 'entry'>): IndexedReport {
  const { id, origin, outlet, language, published, title, text, notBody } = findings.report
  const entry = indexer.entry(findings)
  return {
    number: searchNumber(id, published),
    found: { id, origin, outlet, language, published, title, text, notBody },
    entry,
    terms: [...entry.terms, languageTerm(language), ...(outlet === null ? [] : [outletTerm(outlet)])],
  }
}

/** The terms that reports of a language and an outlet have. */
export function filterTerms({ language, outlet }: SearchFilters): TermLists {
  return [
    ...(language === undefined ? [] : [[languageTerm(language)]]),
    ...(outlet === undefined ? [] : [[outletTerm(outlet)]]),
  ]
}

const languageTerm = (language: string): string => `=${outletKey(language)}`
const outletTerm = (outlet: string): string => `@${outletKey(outlet).slice(0, LONGEST_TERM)}`

/** An index takes no terms of any length. */
const LONGEST_TERM = 64
