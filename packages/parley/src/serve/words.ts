import { keyOf } from '../language/key.ts'

/** Words of texts as they are searched: case, ё, apostrophes and stress marks do not count. */
export function searchText(texts: readonly string[]): string {
  return ` ${texts.flatMap(wordsOf).join(' ')}`
}

/**
 * A test for search texts that have every word of a query, in any order: each from the beginning of a word, since
 * endings change in Slavic languages. An empty query takes all.
 */
export function matcher(query: string): (searched: string) => boolean {
  const starts = wordsOf(query).map((word) => ` ${word}`)
  return (searched) => starts.every((start) => searched.includes(start))
}

function wordsOf(text: string): string[] {
  return keyOf(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
}
