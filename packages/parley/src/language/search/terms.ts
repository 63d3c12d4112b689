/**
 * What an index of texts holds: words; words of titles, which bear a sign; and pairs of neighbours, each by its first
 * letters, which most forms of a word share: by these a phrase is found without the places of words.
 */
const TITLE = '^'
const PAIR = '_'
const HEAD = 4

export const titleTerm = (term: string): string => TITLE + term

export const pairTerm = (word: string, next: string): string => headOf(word) + PAIR + headOf(next)

/** First letters of a word; half of a pair of code units is none. */
export function headOf(word: string): string {
  return word.length <= HEAD ? word : word.slice(0, HEAD).replace(/[\uD800-\uDBFF]$/u, '')
}
