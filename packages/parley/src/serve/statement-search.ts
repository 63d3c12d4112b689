import { hitsIn } from '../language/search/passage.ts'
import type { Wanted } from '../language/search/query.ts'
import { wordsOf } from '../language/search/words.ts'
import type { Statement } from '../model/statement.ts'

/**
 * Finds statements that have all that is wanted, each part in one of their passages or in who is said to have said it;
 * in the order of the list. Their words are gathered when they are searched first, since most records are looked at
 * before they are searched.
 */
export function createStatementSearch(statements: readonly Statement[]): (wanted: Wanted) => Statement[] {
  let places: Map<string, Set<number>> | null = null
  return (wanted) => {
    places ??= gather(statements)
    const known = places
    const parts = wanted.map((part) => part.map((forms) => union(forms.map((form) => known.get(form)))))
    const [fewest, ...others] = parts.flat().toSorted((a, b) => a.size - b.size)
    const found = [...(fewest ?? [])].filter((place) => others.every((other) => other.has(place)))
    const phrases = wanted.filter(({ length }) => length > 1)
    return found
      .toSorted((a, b) => a - b)
      .flatMap((place) => statements[place] ?? [])
      .filter((statement) => phrases.every((phrase) => hasPhrase(statement, phrase)))
  }
}

const textsOf = ({ speakerText, evidence }: Statement): string[] => [speakerText, ...evidence.map(({ quote }) => quote)]

const hasPhrase = (statement: Statement, phrase: Wanted[number]): boolean =>
  textsOf(statement).some((text) => hitsIn(wordsOf(text), [phrase]).length > 0)

function gather(statements: readonly Statement[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>()
  for (const [place, statement] of statements.entries())
    for (const text of textsOf(statement))
      for (const { key } of wordsOf(text)) {
        const known = places.get(key)
        if (known) known.add(place)
        else places.set(key, new Set([place]))
      }
  return places
}

function union(sets: readonly (ReadonlySet<number> | undefined)[]): Set<number> {
  const all = new Set<number>()
  for (const set of sets) for (const place of set ?? []) all.add(place)
  return all
}
