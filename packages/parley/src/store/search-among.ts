import type { Findings } from '../model/findings.ts'
import { filterTerms, type IndexedReport, indexedReport } from './indexed-report.ts'
import { type Indexer, MOST_BEGUN, type SearchFilters, type TermLists } from './search.ts'
import { firstNumber, lastNumber } from './search-number.ts'
import type { Store } from './store.ts'

/**
 * Answers of findings in memory as the index of a store that holds these alone: what a store held at a time is in no index.
 * They are of one dossier or of all, whatever dossier is asked for.
 */
export function searchAmong(
  findings: readonly Findings[],
  indexer: Pick<Indexer, 'entry'>,
): Pick<Store, 'knownWords' | 'search'> {
  const reports = new Map<string, IndexedReport & { has: ReadonlySet<string> }>()
  for (const one of findings) {
    if (reports.has(one.report.id)) continue
    const indexed = indexedReport(one, indexer)
    reports.set(one.report.id, { ...indexed, has: new Set(indexed.terms) })
  }
  const latestFirst = [...reports.values()].toSorted((one, other) => other.number - one.number)
  const words = [...new Set(latestFirst.flatMap(({ entry }) => entry.words))].sort()
  const names = new Map(
    latestFirst.flatMap(({ entry }) => entry.names).map((name) => [`${name.sound} ${name.base} ${name.word}`, name]),
  )
  return {
    knownWords: async (asked) => {
      const [wanted, sounds] = [new Set(asked.words), new Set(asked.sounds)]
      return {
        words: words.filter((word) => wanted.has(word)),
        names: [...names].sort().flatMap(([, name]) => (sounds.has(name.sound) ? [name] : [])),
        begun: asked.beginnings.flatMap((start) => words.filter((word) => word.startsWith(start)).slice(0, MOST_BEGUN)),
      }
    },
    search: async ({ all, first, filters, limit, offset }) => {
      if (all.length === 0 || all.some((terms) => terms.length === 0)) return { total: 0, reports: [] }
      const wanted = [...all, ...filterTerms(filters)]
      const found = latestFirst.filter(({ has, number }) => hasAll(has, wanted) && isWithin(number, filters))
      const { ahead = [], rest = [] } = Object.groupBy(found, ({ has }) => (hasAll(has, first) ? 'ahead' : 'rest'))
      const part = [...ahead, ...rest].slice(offset, offset + limit)
      return { total: found.length, reports: part.map((one) => one.found) }
    },
  }
}

const hasAll = (terms: ReadonlySet<string>, lists: TermLists): boolean =>
  lists.every((list) => list.some((term) => terms.has(term)))

/** An undated report lies before all days. */
function isWithin(number: number, { from, to }: SearchFilters): boolean {
  if (from === undefined && to === undefined) return true
  const isDated = number > lastNumber(null)
  return (
    isDated && (from === undefined || number >= firstNumber(from)) && (to === undefined || number <= lastNumber(to))
  )
}
