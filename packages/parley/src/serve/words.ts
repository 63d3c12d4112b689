import { keyOf } from '../language/key.ts'

/**
 * A test for texts that have every word of a query, in any order: each from the beginning of a word, since
 * endings change in Slavic languages. Case, ё, apostrophes and stress marks do not count. An empty query takes all.
 */
export function matcher(query: string): (texts: readonly string[]) => boolean {
  const wanted = wordsOf(query)
  return (texts) => {
    if (wanted.length === 0) return true
    const words = texts.flatMap(wordsOf)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  }
}

function wordsOf(text: string): string[] {
  return keyOf(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
