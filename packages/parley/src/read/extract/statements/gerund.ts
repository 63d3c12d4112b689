import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "adding", «додавши», «отметив»: by how the verb ends. */
export const isGerund = (report: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  grammar.gerund(report.tokens[first]?.key ?? '')

/** "rejected the plan, saying it was unfair": behind a comma a gerund says it for the subject. */
export const isAppended = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  isGerund(report, sentence, verb) && report.tokens[verb.first - 1]?.text === ','
