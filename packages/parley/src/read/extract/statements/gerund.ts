import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "adding", «додавши», «отметив» */
export const isGerund = (report: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  grammar.gerundEndings.some((ending) => report.tokens[first]?.key.endsWith(ending))

/** "rejected the plan, saying it was unfair": behind a comma a gerund says it for the subject. */
export const isAppended = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  isGerund(report, sentence, verb) && report.tokens[verb.first - 1]?.text === ','
