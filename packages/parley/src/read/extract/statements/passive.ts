import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/**
 * The sentence without verbs of saying whose subject says nothing: «засуджених за шпигунство», «обіцяних торік реформ»,
 * "Egypt has been told".
 */
export function withoutPassives(report: ResolvedReport, sentence: ResolvedSentence): ResolvedSentence {
  const isPassive = sentence.grammar.inflected ? isParticiple : isToldTo
  return { ...sentence, cues: sentence.cues.filter((cue) => !isPassive(report, sentence, cue)) }
}

/** "was asked", "had not yet been told": the subject only hears it. */
function isToldTo({ tokens }: ResolvedReport, { grammar, first: start }: ResolvedSentence, cue: Cue): boolean {
  if (cue.entry.meaning.cue !== 'say' || !TOLD.has(cue.features.tense ?? '')) return false
  if (grammar.gerund(tokens[cue.first]?.key ?? '')) return false
  let place = cue.first - 1
  while (place > start && !grammar.copula.has(tokens[place]?.key ?? '') && mayPart(grammar, tokens[place]?.key ?? ''))
    place--
  return grammar.copula.has(tokens[place]?.key ?? '')
}

const TOLD: ReadonlySet<string> = new Set(['past', 'participle'])

/** "was also told", "were repeatedly warned". */
const mayPart = ({ auxiliaries, adverbial }: ResolvedSentence['grammar'], key: string): boolean =>
  auxiliaries.has(key) || adverbial(key)

/** A declined participle that tells what is done to its noun. */
const isParticiple = (
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { entry, first, features }: Cue,
): boolean =>
  entry.meaning.cue === 'say' &&
  features.tense === 'participle' &&
  features.cases !== undefined &&
  !grammar.activeParticiple(tokens[first]?.key ?? '')
