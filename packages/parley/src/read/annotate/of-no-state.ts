import type { Cue } from '../../language/cue.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Token } from '../../language/token.ts'
import { ACRONYM } from '../acronym.ts'
import { OF_NO_STATE } from '../of-no-state.ts'
import type { Affiliation } from '../annotated.ts'
import { isOpeningMark } from '../quotation-marks.ts'

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
  if (!noun || (isWide(noun) && !isBeforeItsName(tokens, noun))) return false
  const words = { tokens, cues, grammar }
  return !isPartOfMore(cues, noun) && !isOfOfficials(words, noun) && !isOfOneInOffice(words, noun)
}

const isWide = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'kind' && !!meaning.wide

/** «афганская группа „Талибан“» */
const isBeforeItsName = (tokens: readonly Token[], { last }: Cue): boolean => {
  const text = tokens[last + 1]?.text ?? ''
  return isOpeningMark(text) || ACRONYM.test(text)
}

/** «российский бизнесмен и спецпредставитель», «турецкий бизнесмен Али Демир»: one whose office tells for whom he acts. */
function isOfOneInOffice({ tokens, cues, grammar }: Words, { first, last }: Cue): boolean {
  const isOffice = (place: number): boolean =>
    cues.some((cue) => cue.first === place && cue.entry.meaning.cue === 'office')
  if (isOffice(first) && tokens[last + 1]?.shape === 'capital') return true
  return grammar.and.has(tokens[last + 1]?.key ?? '') && tokens[last + 1]?.kind === 'word' && isOffice(last + 2)
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
  return cues.some(
    ({ entry: { meaning }, first }) => first === place && (OFFICIALS.has(meaning.cue) || isOfState(meaning)),
  )
}

/** «датские работники посольства» */
const isOfState = (meaning: Cue['entry']['meaning']): boolean =>
  (meaning.cue === 'body' && (!!meaning.state || !!meaning.ledBy)) ||
  (meaning.cue === 'kind' && !OF_NO_STATE.has(meaning.kind))

const OFFICIALS: ReadonlySet<string> = new Set(['authority', 'delegation', 'office'])
