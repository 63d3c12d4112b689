import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { excluded, inClause, isSource, ruled } from './taking-part.ts'
import { mayBe, relativeBefore, type Scope, type Stretch } from './clause.ts'
import { phraseStart } from './naming.ts'

/** Before the verb: its subject, and who is with the subject; a name in the genitive belongs to another noun. */
export function subjects(
  report: ResolvedReport,
  scope: Scope,
  people: readonly ResolvedMention[],
  attends: boolean,
): ResolvedMention[] {
  return people.filter((mention) => {
    if (mention.first > scope.trigger.first || !inClause(report, scope, mention)) return false
    if (isSource(scope, mention)) return !attends && isAntecedent(report, scope, mention)
    if (attends)
      return (
        (mayBe(scope.sentence, mention.cases, 'nom', 'ins') || leads(report, scope.sentence, mention)) &&
        !excluded(report, scope.sentence, mention)
      )
    if (isAntecedent(report, scope, mention)) return true
    if (mention.last === scope.trigger.first - 1 || compound(report, scope, mention)) return true
    if (!mayBe(scope.sentence, mention.cases, 'nom', 'ins')) return false
    return !ruled(report, scope.sentence, phraseStart(report, scope.sentence, mention))
  })
}

/** «делегація на чолі з Х, під керівництвом Х»: whoever leads those who take part. */
function leads(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean {
  const start = phraseStart(report, sentence, mention)
  return sentence.cues.some(
    ({ entry: { meaning }, last }) => meaning.cue === 'attend' && !!meaning.by && last === start - 1,
  )
}

/** "X, who is due in Paris for talks": whom the relative clause is about, whatever his case. */
function isAntecedent(report: ResolvedReport, { sentence, trigger }: Scope, { last }: Stretch): boolean {
  const pronoun = relativeBefore(report, sentence, trigger.first)
  return (
    pronoun !== null &&
    pronoun === last + 2 &&
    report.tokens[last + 1]?.text === ',' &&
    sentence.grammar.relativeSubjects.has(report.tokens[pronoun]?.key ?? '')
  )
}

/** "Laine's meeting", "the Laine-Tamm call": right before the noun of meeting. */
export function compound(report: ResolvedReport, { trigger }: Scope, { last }: Stretch): boolean {
  const between = report.tokens.slice(last + 1, trigger.first)
  return (
    between.length <= 3 &&
    between.some((token) => isOwnerMark(token) || token.key === '-' || token.key === '–') &&
    between.every((token) => token.kind === 'mark' || isOwnerMark(token) || /^\p{L}/u.test(token.key))
  )
}
