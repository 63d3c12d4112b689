import type { Cue } from '../../language/cue.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Token } from '../../language/token.ts'
import { OF_NO_STATE } from '../of-no-state.ts'
import type { Affiliation } from '../annotated.ts'

interface Words {
  tokens: readonly Token[]
  cues: readonly Cue[]
  grammar: Grammar
}

/** Words between the adjective of a country and its noun: «сирийской вооруженной оппозиции». */
const MOST_QUALIFIERS = 2

/**
 * Marks adjectives of countries whose noun is of people or a body at home there that do not act for the state: «сирийская
 * оппозиция», "Danish union leaders". What they say, want and come to is not their country's.
 */
export const withNouns = (words: Words, affiliations: readonly Affiliation[]): Affiliation[] =>
  affiliations.map((one) => (isOfNoState(words, one.last + 1) ? { ...one, ofNoState: true } : one))

function isOfNoState({ tokens, cues, grammar }: Words, behind: number): boolean {
  let place = behind
  const nounAt = (at: number): Cue | undefined =>
    tokens[at]?.shape === 'lower'
      ? cues.find(({ entry: { meaning }, first }) => first === at && isNoun(meaning))
      : undefined
  const qualifies = ({ shape, key }: Token): boolean =>
    shape === 'lower' && (grammar.inflected ? grammar.adjectival(key) : grammar.officeQualifiers.has(key))
  for (let steps = 0; steps < MOST_QUALIFIERS && !nounAt(place); steps++) {
    const token = tokens[place]
    if (!token || !qualifies(token)) return false
    place++
  }
  const noun = nounAt(place)
  return noun !== undefined && !isPartOfMore(cues, noun) && !isOfOfficials({ tokens, cues, grammar }, noun)
}

const isNoun = (meaning: Cue['entry']['meaning']): boolean =>
  meaning.cue === 'camp' || (meaning.cue === 'kind' && OF_NO_STATE.has(meaning.kind))

/** «рабочая группа», "opposition to": a meeting, a delegation, a stance by a longer phrase. An "opposition leader" is of the opposition. */
const isPartOfMore = (cues: readonly Cue[], noun: Cue): boolean =>
  cues.some(
    ({ entry: { meaning }, first, last }) =>
      MORE.has(meaning.cue) && first <= noun.first && noun.last <= last && last - first > noun.last - noun.first,
  )

const MORE: ReadonlySet<string> = new Set(['meeting', 'delegation', 'stance'])

/** «группа дипломатов», "a group of officials": so many who act for a state all the same. */
function isOfOfficials({ tokens, cues, grammar }: Words, { last }: Cue): boolean {
  let place = last + 1
  while (!grammar.inflected && grammar.of.has(tokens[place]?.key ?? '')) place++
  if (!grammar.inflected && place === last + 1) return false
  return cues.some(({ entry: { meaning }, first }) => first === place && OFFICIALS.has(meaning.cue))
}

const OFFICIALS: ReadonlySet<string> = new Set(['authority', 'delegation', 'office'])
