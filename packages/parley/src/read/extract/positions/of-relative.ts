import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  parties: readonly Party[]
}

/**
 * "put the plan to Chad, which rejected it": whose stance the verb of an English relative clause is. Nobody's in "sent it to a
 * vote, which was rejected"; null where the verb opens no such clause, or what it tells of is no party.
 */
export function ofRelative(
  { first, form, stance }: ToldStance,
  { report: { tokens }, sentence: { grammar, cues, first: start }, parties }: Scene,
): Party[] | null {
  if (grammar.inflected || form !== 'verb') return null
  let pronoun = first - 1
  while (pronoun > start && grammar.auxiliaries.has(tokens[pronoun]?.key ?? '')) pronoun--
  if (!grammar.relative.has(tokens[pronoun]?.key ?? '') || tokens[pronoun - 1]?.text !== ',') return null
  const isUndergone = grammar.copula.has(tokens[first - 1]?.key ?? '') && grammar.participle(tokens[first]?.key ?? '')
  if (isUndergone) return []
  // "sent a plan to Chad, which calls for a truce": a text calls for something too, but rejects nothing.
  const isText = ({ entry, last }: ResolvedSentence['cues'][number]): boolean =>
    entry.meaning.cue === 'document' && last < pronoun && pronoun - last <= REACH_OF_TEXT
  const isThing = !grammar.relativeOthers.has(tokens[pronoun]?.key ?? '')
  if (isThing && (stance === 'demands' || stance === 'offers') && cues.some(isText)) return null
  const party = parties.find(({ last }) => last === pronoun - 2)
  if (party) return [party]
  // "to the rebels, who rejected it": people whom nobody named.
  const isOfOthers =
    grammar.relativeOthers.has(tokens[pronoun]?.key ?? '') ||
    cues.some(({ entry, last }) => entry.meaning.cue === 'kind' && last === pronoun - 2)
  return isOfOthers ? [] : null
}

/** "a plan for the border to Chad," */
const REACH_OF_TEXT = 8
