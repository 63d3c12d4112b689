import { hitsIn } from '../language/search/passage.ts'
import type { Wanted } from '../language/search/query.ts'
import { wordsOf } from '../language/search/words.ts'

/**
 * Finds items whose texts have all that is wanted, each part in one of them; in the order of the list. Their words are
 * gathered when they are searched first, since most records are looked at before they are searched.
 */
export function createTextSearch<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
): (wanted: Wanted) => Item[] {
  let places: Map<string, Set<number>> | null = null
  const hasPhrase = (item: Item, phrase: Wanted[number]): boolean =>
    textsOf(item).some((text) => hitsIn(wordsOf(text), [phrase]).length > 0)
  return (wanted) => {
    places ??= gather(items.map(textsOf))
    const known = places
    const parts = wanted.map((part) => part.map((forms) => union(forms.map((form) => known.get(form)))))
    const [fewest, ...others] = parts.flat().toSorted((a, b) => a.size - b.size)
    const found = [...(fewest ?? [])].filter((place) => others.every((other) => other.has(place)))
    const phrases = wanted.filter(({ length }) => length > 1)
    return found
      .toSorted((a, b) => a - b)
      .flatMap((place) => items[place] ?? [])
      .filter((item) => phrases.every((phrase) => hasPhrase(item, phrase)))
  }
}

/** In which items, by their places, each word stands. */
function gather(texts: readonly (readonly string[])[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>()
  for (const [place, own] of texts.entries())
    for (const text of own)
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
