import { keyOf } from '../key.ts'
import { nameKey } from '../names/name-key.ts'
import { ownerMarks } from '../owner-marks.ts'
import type { LanguageCode } from '../pack.ts'
import type { Token } from '../token.ts'
import type { BodyWords } from './body-words.ts'
import type { World } from './world.ts'

/** One word of the table by itself is the first of many names. */
const FEWEST_WORDS = 2
/** A name of more readings is told by some of them. */
const MOST_READINGS = 8

/**
 * What the words of a body's name mean together, whatever their order and language: the same for "Joint Border
 * Committee", «Спільний прикордонний комітет» and «Совместный пограничный комитет». Countries count by their keys, other
 * names by how they sound. None for a name of which fewer than two words are in the table; several where words have
 * several meanings.
 */
export function bodyMeanings(
  name: string,
  language: LanguageCode,
  { words, world }: { words: BodyWords; world: World },
): string[] {
  const tokens = tokensOf(name)
  const { names, affiliations } = world.find(tokens, 0, tokens.length - 1, language)
  const states = [
    ...names.filter(({ kind, flag }) => kind === 'country' || (kind === 'place' && flag === undefined)),
    ...affiliations.map(({ first, last, country }) => ({ first, last, key: country })),
  ]
  let told = 0
  let readings: string[][] = [[]]
  for (const [place, { key }] of tokens.entries()) {
    const state = states.find(({ first, last }) => first <= place && place <= last)
    if (state !== undefined && state.first !== place) continue
    const known = state === undefined ? words[language](key) : []
    if (known.includes('')) continue
    if (known.length > 0) told++
    const meanings = state !== undefined ? [state.key] : known.length > 0 ? known : [`~${nameKey(key) || key}`]
    readings = readings.flatMap((before) => meanings.map((one) => [...before, one])).slice(0, MOST_READINGS)
  }
  if (told < FEWEST_WORDS) return []
  return [...new Set(readings.map((meanings) => [...new Set(meanings)].sort().join(' ')))]
}

const WORD = /\p{N}+|\p{L}[\p{L}\p{M}\p{N}'’ʼ‑-]*/gu

/** The words of a name, without marks of owners. Offsets are UTF-16 code units into the name. */
function tokensOf(name: string): Token[] {
  const { joined } = ownerMarks()
  return Array.from(name.matchAll(WORD), ({ 0: written, index }) => {
    const mark = [...joined].find((one) => keyOf(written).endsWith(one)) ?? ''
    const text = written.slice(0, written.length - mark.length)
    const shape = /^\p{Lu}{2,}$/u.test(text) ? 'upper' : /^\p{Lu}/u.test(text) ? 'capital' : 'lower'
    return { start: index, end: index + text.length, text, key: keyOf(text), kind: 'word', shape, form: 0 }
  })
}
