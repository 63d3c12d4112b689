import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** The sentence without verbs of saying that nobody in it says: «засуджених за шпигунство», «обіцяних торік реформ». */
export const withoutPassives = (report: ResolvedReport, sentence: ResolvedSentence): ResolvedSentence =>
  sentence.grammar.inflected
    ? { ...sentence, cues: sentence.cues.filter((cue) => !isPassive(report, sentence, cue)) }
    : sentence

/** A declined participle that tells what is done to its noun. */
const isPassive = (
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { entry, first, features }: Cue,
): boolean =>
  entry.meaning.cue === 'say' &&
  features.tense === 'participle' &&
  features.cases !== undefined &&
  !grammar.activeParticiple(tokens[first]?.key ?? '')
