import type { Token } from '../../../language/token.ts'
import { ACRONYM } from '../../acronym.ts'
import type { AnnotatedReport, Mention } from '../../annotated.ts'
import { keyOfName } from './meant.ts'

const SIGNS = new Set(['(', ','])
const CLOSING_QUOTES = new Set(['»', '"', '”', '“'])
const CLOSING = new Set([')', ','])

/** "Academic Staff Union of Universities (ASUU)", «Спілка гірників (СГ)»: for the name that no table knows of the two, the other. */
export const bodiesBesideShort = ({ sentences, tokens }: AnnotatedReport): [form: string, body: Mention][] =>
  sentences.flatMap(({ mentions }) =>
    mentions.flatMap((long, place): [string, Mention][] => {
      const short = mentions[place + 1]
      if (!short || !isPair(tokens, long, short)) return []
      if (!short.known) return [[keyOfName(short), long]]
      return long.known ? [] : [[keyOfName(long), short]]
    }),
  )

/** Whether a name and a short form stand side by side, and the second is short for the first. */
function isPair(tokens: readonly Token[], long: Mention, short: Mention): boolean {
  const bodies = long.kind === 'organization' && short.kind === 'organization' && short.press === null
  // «рух „Вільна земля“ (РВЗ)»: the mark that closes a quoted name stands before the bracket.
  const behind = CLOSING_QUOTES.has(tokens[long.last + 1]?.text ?? '') ? long.last + 2 : long.last + 1
  const open = tokens[behind]?.text ?? ''
  const close = tokens[short.last + 1]?.text ?? ''
  if (!bodies || short.first !== behind + 1 || !SIGNS.has(open) || !CLOSING.has(close)) return false
  if ((open === '(') !== (close === ')') || !ACRONYM.test(short.base)) return false
  const letters = short.base.toLowerCase()
  const words = tokens.slice(long.first, long.last + 1)
  // "Canadian Union of Postal Workers (CUPW)": the adjective of a country before a name is a part of it there.
  const before = tokens[long.first - 1]
  const first = before?.shape === 'capital' && letters.startsWith(before.key.charAt(0)) ? long.first - 1 : long.first
  return (
    abbreviates(letters, words) ||
    (first < long.first && abbreviates(letters, tokens.slice(first, long.last + 1))) ||
    (open === '(' && !short.known && (sharesLetter(letters, words) || isOfOtherScript(short, words)))
  )
}

/** «Національний фронт визволення (FLN)»: letters of another script are those of its name at home, about as many as its words. */
function isOfOtherScript({ base }: Mention, words: readonly Token[]): boolean {
  const named = words.filter(({ kind }) => kind === 'word')
  return (
    named.length > 1 &&
    Math.abs(base.length - named.length) <= 2 &&
    LATIN.test(base) &&
    named.every(({ text }) => !LATIN.test(text))
  )
}

const LATIN = /\p{Script=Latin}/u

/**
 * Every letter of the short form opens a word of the name, in their order, and smaller words may be passed over; or each word
 * of the name opens with one of its letters: "Freedom Party (FPÖ)", «Партии свободы (АПС)».
 */
function abbreviates(short: string, words: readonly Token[]): boolean {
  const initials = words.filter(({ kind }) => kind === 'word').map(({ key }) => key.charAt(0))
  if (initials.length < 2) return false
  return (initials[0] === short.charAt(0) && isWithin([...short], initials)) || isWithin(initials, [...short])
}

/** "Freedom Party (FPÖ)": in brackets some letters may be those of another language. */
function sharesLetter(short: string, words: readonly Token[]): boolean {
  const initials = words.filter(({ kind }) => kind === 'word').map(({ key }) => key.charAt(0))
  return (
    initials.length > 1 && short.length - initials.length <= 1 && initials.some((initial) => short.includes(initial))
  )
}

/** All letters of one row stand in the other, in their order. */
function isWithin(some: readonly string[], letters: readonly string[]): boolean {
  let at = 0
  for (const letter of letters) if (letter === some[at]) at++
  return at === some.length
}
