import type { Id } from '../model/evidence.ts'
import { byText } from './order.ts'
import { speakerOf, type StatementContext, statementIdOf, type Worded, wordsOf } from './statements.ts'

/** Quotations of the same words by the same speaker point at each other across reports. */
export interface SameWords {
  /** Ids of the statements of other reports that say the same, ascending. */
  elsewhere(findings: Worded, ref: number): Id[]
}

/** A statement that says what others say too. */
interface Saying {
  id: Id
  report: Id
}

/** All that say one thing, ascending by id. In columns, since they may be most statements of a dossier. */
interface Sayings {
  ids: readonly Id[]
  reports: readonly Id[]
}

/** Goes over all statements twice, so that only those are held that are not alone in what they say. */
export function sameWordsAmong(findings: readonly Worded[], context: StatementContext): SameWords {
  const keyOf = (one: Worded, ref: number): string | null => {
    const statement = one.statements[ref]
    const words = statement && (statement.words ?? wordsOf(statement))
    return words ? `${speakerOf(one, ref, context)} ${words}` : null
  }
  const each = function* (): Generator<Told> {
    for (const one of findings)
      for (const ref of one.statements.keys()) {
        const key = keyOf(one, ref)
        if (key !== null) yield { one, ref, key }
      }
  }
  const repeated = repeatedAmong(each)
  return {
    elsewhere(one, ref) {
      const key = repeated.size > 0 ? keyOf(one, ref) : null
      const said = key === null ? undefined : repeated.get(key)
      const own = one.report.id
      return said?.ids.filter((_, place) => said.reports[place] !== own) ?? []
    },
  }
}

interface Told {
  one: Worded
  ref: number
  key: string
}

/** What is said more than once, by what tells it from the rest. */
function repeatedAmong(each: () => Iterable<Told>): Map<string, Sayings> {
  const [once, repeated] = [new Set<string>(), new Map<string, Saying[]>()]
  for (const { key } of each())
    if (once.has(key)) repeated.set(key, [])
    else once.add(key)
  once.clear()
  if (repeated.size > 0)
    for (const { one, ref, key } of each())
      repeated.get(key)?.push({ id: statementIdOf(one, ref), report: one.report.id })
  return new Map([...repeated].map(([key, said]) => [key, inColumns(said)]))
}

function inColumns(said: Saying[]): Sayings {
  said.sort((one, other) => byText(one.id, other.id))
  return { ids: said.map(({ id }) => id), reports: said.map(({ report }) => report) }
}
