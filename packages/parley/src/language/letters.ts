/**
 * What each sign of a text is, by its code. Letters of the three languages, figures, spaces and marks lie in the tables;
 * the few signs beyond them are asked of the regular expressions, which know all of Unicode and are slower by far.
 */
export const LETTER = 1
export const NUMBER = 2
export const SPACE = 4
export const CYRILLIC = 8
export const LATIN = 16
/** Of the letters that tell the language: one that Russian never writes, one that Ukrainian never writes. */
export const UKRAINIAN = 32
export const RUSSIAN = 64
/** Stress marks and soft hyphens, which stand inside words and are no letters. */
export const INSIDE_WORDS = 128

const TRAITS: readonly [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [SPACE, /\s/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [LATIN, /\p{Script=Latin}/u],
  [UKRAINIAN, /[іїєґІЇЄҐ]/u],
  [RUSSIAN, /[ыэёъЫЭЁЪ]/u],
  [INSIDE_WORDS, /[\p{M}\u00AD]/u],
]

/** The tables hold Latin, Greek and Cyrillic, and from 2000 to 206F (hexadecimal) the marks and spaces of print. */
const END_OF_LETTERS = 0x530
const MARKS = 0x2000
const END_OF_MARKS = 0x2070

const traitsOf = (sign: string): number =>
  TRAITS.reduce((traits, [trait, pattern]) => (pattern.test(sign) ? traits | trait : traits), 0)

const tabulate = (from: number, to: number): Uint8Array =>
  Uint8Array.from({ length: to - from }, (_, place) => traitsOf(String.fromCharCode(from + place)))

const OF_LETTERS = tabulate(0, END_OF_LETTERS)
const OF_MARKS = tabulate(MARKS, END_OF_MARKS)

/** Traits of a code that the tables hold; -1 for any other, half of a pair included. */
export function tabled(code: number): number {
  if (code < END_OF_LETTERS) return OF_LETTERS[code] ?? 0
  return code >= MARKS && code < END_OF_MARKS ? (OF_MARKS[code - MARKS] ?? 0) : -1
}

/** Traits of the sign at a place of a text; of a pair its first half tells them, its second none. */
export function traitsAt(text: string, at: number): number {
  const traits = tabled(text.charCodeAt(at))
  return traits >= 0 ? traits : traitsOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
