/** A word of a text as it is searched. Offsets are UTF-16 code units. */
export interface SearchWord {
  /** Lower case, ё as е, ґ as г, without apostrophes, stress marks and soft hyphens: outlets differ in all of them. */
  key: string
  start: number
  end: number
}

/** Letters and figures with the marks that stand inside words; hyphens and dots part words. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD]|['’ʼ`´‘](?=\p{L}))*/gu
/** "Marsh's": the possessive is an ending like any other. */
const POSSESSIVE = /(?<=\p{sc=Latin})['’ʼ`´‘]s$/u
const NO_LETTER = /[^\p{L}\p{N}]/gu
/** What is longer is no word, and an index of words takes no longer ones. */
const LONGEST = 64

/** The words of a text in their order. */
export function* wordsOf(text: string): Generator<SearchWord> {
  for (const { 0: word, index } of text.matchAll(WORD))
    yield { key: searchKey(word), start: index, end: index + word.length }
}

/** What a word is compared by: the same for all ways to write it. */
export function searchKey(word: string): string {
  const lower = word.toLowerCase()
  const plain = PLAIN.test(lower) ? lower : folded(lower)
  return plain.length > LONGEST ? [...plain].slice(0, LONGEST / 2).join('') : plain
}

/** Most words are these letters alone, and need no folding. */
const PLAIN = /^[а-яіїєa-z\d]+$/u

function folded(lower: string): string {
  // й and ї are letters of their own, also where they come in two signs; a stress mark over a vowel is none.
  return lower.normalize('NFC').replace(POSSESSIVE, '').replace(NO_LETTER, '').replaceAll('ё', 'е').replaceAll('ґ', 'г')
}
