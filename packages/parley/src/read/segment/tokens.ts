import { keyOf } from '../../language/key.ts'
import type { Shape, Token } from '../../language/token.ts'

const LETTER = '\\p{L}\\p{M}\\u00AD'
const APOSTROPHE = "'’ʼ"
/**
 * In order: dotted Latin abbreviations (U.S.), domain names (Delo.ua), words with inner hyphens and apostrophes
 * («прем'єр-міністр», «19-пунктний»), numbers with inner stops (16:00, 05.12.2025), any other mark.
 */
const TOKEN = new RegExp(
  [
    '(?:[A-Z]\\.){2,}',
    '[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[a-z]{2,4})+(?![\\p{L}\\p{N}])',
    `\\p{N}+-[${LETTER}]+(?:[${APOSTROPHE}\\-‑][${LETTER}]+)*`,
    `[${LETTER}]+(?:[${APOSTROPHE}\\-‑][${LETTER}\\p{N}]+)*`,
    '\\p{N}+(?:[.,:]\\p{N}+)*',
    '\\.{2,}|[^\\s]',
  ].join('|'),
  'gu',
)
const HAS_LETTER = /\p{L}/u
const IS_NUMBER = /^\p{N}/u
const POSSESSIVE = /^[\p{Script=Latin}'’-]+(?=['’]s?$)/u
/** Two names joined by a hyphen, one of them in capitals: «США-Украина», "US-Iran". */
const JOINED_NAMES = /^(?:\p{Lu}{2,}(?=-\p{Lu}\p{L}+$)|\p{Lu}\p{L}+(?=-\p{Lu}{2,}$))/u

/**
 * Words, numbers and marks of `text` from `start` to `end`, in order; offsets are into `text`.
 * An English possessive is a token of its own, so that a name ends where the name ends.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end)
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(stretch); match; match = TOKEN.exec(stretch)) {
    const at = start + match.index
    const cut = cutAt(match[0])
    if (cut === 0) tokens.push(token(match[0], at))
    else if (match[0][cut] === '-')
      tokens.push(token(match[0].slice(0, cut), at), token('-', at + cut), token(match[0].slice(cut + 1), at + cut + 1))
    else tokens.push(token(match[0].slice(0, cut), at), token(match[0].slice(cut), at + cut))
  }
  return tokens
}

/** Where one match is two tokens: before a possessive, or at the hyphen between two names; 0 where it is one. */
function cutAt(match: string): number {
  if (match.length < 3) return 0
  return (POSSESSIVE.exec(match) ?? JOINED_NAMES.exec(match))?.[0].length ?? 0
}

function token(text: string, start: number): Token {
  const kind = HAS_LETTER.test(text) ? 'word' : IS_NUMBER.test(text) ? 'number' : 'mark'
  return {
    start,
    end: start + text.length,
    text,
    key: kind === 'word' ? keyOf(text) : text,
    kind,
    shape: kind === 'word' ? shapeOf(text) : 'none',
  }
}

/** How a word is capitalised. A hyphenated word is judged by its parts: «Нью-Йорк» is capital. */
function shapeOf(word: string): Shape {
  const lower = word.toLowerCase()
  if (word === lower) return 'lower'
  const upper = word.toUpperCase()
  if (word === upper) return [...word].filter((letter) => HAS_LETTER.test(letter)).length === 1 ? 'initial' : 'upper'
  const first = word.charAt(0)
  if (
    first !== first.toLowerCase() &&
    word
      .slice(1)
      .split(/[-‑'’ʼ]/u)
      .every(plainPart)
  )
    return 'capital'
  return 'mixed'
}

/** The rest of a capitalised word, or a part of it: nothing but its first letter may be a capital. */
const plainPart = (part: string): boolean => part.slice(1) === part.slice(1).toLowerCase()
