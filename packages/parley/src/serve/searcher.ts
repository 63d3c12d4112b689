import { once } from '../language/once.ts'
import { loadSearchKnowledge } from '../language/search/knowledge.ts'
import { type FoundPassage, hitsInTitle, passageOf, type Span } from '../language/search/passage.ts'
import {
  createQueryReader,
  termsOf,
  titleTermsOf,
  type Wanted,
  wantedOf,
  wordsAsked,
} from '../language/search/query.ts'
import type { Id } from '../model/evidence.ts'
import type { FoundReport, SearchFilters } from '../store/search.ts'
import type { Store } from '../store/store.ts'

export interface ReportSearch {
  filters: SearchFilters
  limit: number
  offset: number
}

/** A report with where in it stands what was looked for. */
export interface SearchedReport {
  report: FoundReport
  /** Places of the title. */
  titleHits: Span[]
  /** A passage of the text. */
  passage: FoundPassage
}

export interface Searcher {
  /** What a query looks for: all forms of its words that some text of the store has. */
  wanted(query: string): Promise<Wanted>
  /** Reports that have all that is looked for: those first that have it in their title, the latest first. */
  reports(query: string, search: ReportSearch): Promise<{ total: number; found: SearchedReport[] }>
  /** The same by their ids alone. */
  ids(wanted: Wanted, search: ReportSearch): Promise<{ total: number; ids: Id[] }>
}

/** Searches a store. What it knows of languages is loaded with the first query. Its functions throw `StoreError`. */
export function createSearcher(store: Pick<Store, 'knownWords' | 'search'>): Searcher {
  const reader = once(() => createQueryReader(loadSearchKnowledge()))
  const wanted = async (query: string): Promise<Wanted> => {
    const asked = reader()(query)
    return wantedOf(asked, await store.knownWords(wordsAsked(asked)))
  }
  const search = (parts: Wanted, asked: ReportSearch) =>
    store.search({ ...asked, all: termsOf(parts), first: titleTermsOf(parts) })
  return {
    wanted,
    ids: async (parts, asked) => {
      const { total, reports } = await search(parts, asked)
      return { total, ids: reports.map(({ id }) => id) }
    },
    reports: async (query, asked) => {
      const parts = await wanted(query)
      const { total, reports } = await search(parts, asked)
      const found = reports.map((report) => ({
        report,
        titleHits: hitsInTitle(report.title ?? '', parts),
        passage: passageOf(report.text, report.notBody, parts),
      }))
      return { total, found }
    },
  }
}
