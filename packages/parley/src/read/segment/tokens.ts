import { keyOf } from '../../language/key.ts'
import { loadGrammar } from '../../language/grammar.ts'
import { LANGUAGE_CODES } from '../../language/languages.ts'
import { once } from '../../language/once.ts'
import { ownerMarks } from '../../language/owner-marks.ts'
import type { Shape, Token } from '../../language/token.ts'
import { INSIDE_WORDS, LETTER, NUMBER, SPACE, tabled, traitsAt } from '../../language/letters.ts'

const LETTERS = '\\p{L}\\p{M}\\u00AD'
const APOSTROPHE = "'’ʼ"
/**
 * In order: dotted Latin abbreviations (U.S.), domain names (Delo.ua), words with inner hyphens and apostrophes
 * («прем'єр-міністр», «19-пунктний»), numbers with inner stops (16:00, 05.12.2025), any other mark.
 */
const TOKEN = new RegExp(
  [
    '(?:[A-Z]\\.){2,}',
    '[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[a-z]{2,4})+(?![\\p{L}\\p{N}])',
    `\\p{N}+-[${LETTERS}]+(?:[${APOSTROPHE}\\-‑][${LETTERS}]+)*`,
    `[${LETTERS}]+(?:[${APOSTROPHE}\\-‑][${LETTERS}\\p{N}]+)*`,
    '\\p{N}+(?:[.,:]\\p{N}+)*',
    '\\.{2,}|[^\\s]',
  ].join('|'),
  'uy',
)
const HAS_LETTER = /\p{L}/u
const IS_NUMBER = /^\p{N}/u
/** A name in Latin letters with the mark of an owner behind it. */
const owned = once(() => {
  const { joined, alone } = ownerMarks()
  const marks = [...joined, ...alone].map((mark) => mark.replace("'", "['’]"))
  return new RegExp(`^[\\p{Script=Latin}'’-]+(?=(?:${marks.join('|')})$)`, 'u')
})
/** Two names joined by a hyphen, one of them in capitals: «США-Украина», "US-Iran". */
const JOINED_NAMES = /^(?:\p{Lu}{2,}(?=-\p{Lu}\p{L}+$)|\p{Lu}\p{L}+(?=-\p{Lu}{2,}$))/u

/** "then-president", "ex-minister": the prefix qualifies what the word behind the hyphen names. */
const prefixed = once(() => {
  const all = LANGUAGE_CODES.flatMap((code) => [...loadGrammar(code).hyphenPrefixes])
  return new RegExp(`^(?:${all.join('|')})(?=-\\p{L}{3})`, 'iu')
})

/** "post-Brexit", "non-Libyan": an adjective, whatever capital stands in it. */
const adjective = once(() => {
  const all = LANGUAGE_CODES.flatMap((code) => [...loadGrammar(code).adjectivePrefixes])
  return new RegExp(`^(?:${all.join('|')})[-‑]\\p{Lu}`, 'u')
})

/** A token without its place, or one of the two or three that a match is cut into. */
export type Piece = Omit<Token, 'start' | 'end'>

/**
 * Words, numbers and marks of `text` from `start` to `end`, in order; offsets are into `text`.
 * The mark of an owner is a token of its own, so that a name ends where the name ends.
 * `cut` may remember what it gave: news repeats its words.
 */
export function tokenize(
  text: string,
  start = 0,
  end = text.length,
  cut: (match: string) => readonly Piece[] = piecesOf,
): Token[] {
  const tokens: Token[] = []
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end)
  for (let at = 0; at < stretch.length; ) {
    const traits = traitsAt(stretch, at)
    if (traits & SPACE) {
      at++
      continue
    }
    for (const { text: written, key, kind, shape, form } of cut(matchAt(stretch, at, traits))) {
      tokens.push({ start: start + at, end: start + at + written.length, text: written, key, kind, shape, form })
      at += written.length
    }
  }
  return tokens
}

/** What TOKEN matches at a place that is no space; words and marks are told without it, many times faster. */
function matchAt(text: string, at: number, traits: number): string {
  const mark = at > 0 && APOSTROPHE.includes(text.charAt(at)) ? markBehindFigure(text, at) : 0
  if (mark > 0) return text.slice(at, at + mark)
  const next = traits & OF_WORDS ? wordEnd(text, at) : traits === 0 && text.charCodeAt(at) !== STOP ? at + 1 : 0
  if (next > 0) return text.slice(at, next)
  TOKEN.lastIndex = at
  return TOKEN.exec(text)?.[0] ?? text.charAt(at)
}

/** "M23's": behind a figure too the mark of an owner is a token of its own. Its length; 0 where none starts. */
function markBehindFigure(text: string, at: number): number {
  if ((traitsOrEnd(text, at - 1) & NUMBER) === 0) return 0
  for (const mark of ownerMarks().joined)
    if (text.startsWith(mark.slice(1), at + 1) && (traitsOrEnd(text, at + mark.length) & OF_WORDS) === 0)
      return mark.length
  return 0
}

/**
 * The end of the word that starts at a letter; 0 where TOKEN itself has to look: it may be an abbreviation or a domain,
 * or has a sign that the tables do not hold.
 */
function wordEnd(text: string, start: number): number {
  let at = start
  let inner = OF_WORDS
  for (;;) {
    let traits = traitsOrEnd(text, at)
    while (traits > 0 && traits & inner) traits = traitsOrEnd(text, ++at)
    if (traits < 0) return 0
    if (!JOINS.has(text.charCodeAt(at))) break
    const after = traitsOrEnd(text, at + 1)
    if (after < 0) return 0
    inner = OF_WORDS | NUMBER
    if (!(after & inner)) break
    at += 2
  }
  return mayHoldStops(text, start) ? 0 : at
}

const OF_WORDS = LETTER | INSIDE_WORDS
const traitsOrEnd = (text: string, at: number): number => (at < text.length ? tabled(text.charCodeAt(at)) : 0)

const JOINS = new Set(Array.from(`${APOSTROPHE}-‑`, (sign) => sign.charCodeAt(0)))
const STOP = 0x2e

/** "U.S.", "Delo.ua": right behind the first run of Latin letters and figures stands a stop, and one of them behind it. */
function mayHoldStops(text: string, start: number): boolean {
  let at = start
  while (isLatinOrHyphen(text.charCodeAt(at))) at++
  return at > start && text.charCodeAt(at) === STOP && isLatinOrHyphen(text.charCodeAt(at + 1))
}

const isLatinOrHyphen = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2d

/** Makes a `piecesOf` that remembers, and numbers what it remembers. Emptied when full, so that hostile text takes no more. */
export function createPieces(): (match: string) => readonly Piece[] {
  const known = new Map<string, readonly Piece[]>()
  let numbered = 0
  return (match) => {
    const before = known.get(match)
    if (before) return before
    const pieces = piecesOf(match)
    if (match.length > LONGEST_REMEMBERED) return pieces
    if (known.size >= MOST_REMEMBERED) {
      known.clear()
      numbered = 0
    }
    const fresh = pieces.map((one) => ({ ...one, form: ++numbered }))
    known.set(match, fresh)
    return fresh
  }
}

const LONGEST_REMEMBERED = 64
const MOST_REMEMBERED = 60_000

/** The tokens that a match is: nearly always one. */
function piecesOf(match: string): Piece[] {
  const cut = cutAt(match)
  if (cut === 0) return [piece(match)]
  const [first, second] = [match.slice(0, cut), match.slice(cut)]
  return second.startsWith('-') ? [piece(first), piece('-'), piece(second.slice(1))] : [piece(first), piece(second)]
}

/** Where one match is cut: before a possessive, at the hyphen between two names, or behind a prefix; 0 where it is one token. */
function cutAt(match: string): number {
  if (match.length < 3) return 0
  return (owned().exec(match) ?? JOINED_NAMES.exec(match) ?? prefixed().exec(match))?.[0].length ?? 0
}

function piece(text: string): Piece {
  const kind = HAS_LETTER.test(text) ? 'word' : IS_NUMBER.test(text) ? 'number' : 'mark'
  return {
    text,
    key: kind === 'word' ? keyOf(text) : text,
    kind,
    shape: kind === 'word' ? shapeOf(text) : 'none',
    form: 0,
  }
}

/** How a word is capitalised. A hyphenated word is judged by its parts: «Нью-Йорк» is capital. */
function shapeOf(word: string): Shape {
  const lower = word.toLowerCase()
  if (word === lower || adjective().test(word)) return 'lower'
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
