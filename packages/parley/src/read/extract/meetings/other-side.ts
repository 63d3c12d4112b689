import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { hangsOn, type Scope, type Stretch } from './clause.ts'
import { groupsOf } from './groups.ts'
import { openerOf } from './opener.ts'

const REACH_OF_PARTNER = 3

/**
 * "The union put off its strike after talks with the company", "a delegation left Doha following talks with officials": the subject
 * of the sentence is the other side, where nobody else is named before.
 */
export function otherSide(report: ResolvedReport, { sentence, trigger }: Scope): readonly ActorRef[] {
  const { references, mentions } = sentence
  const opener = openerOf(report, { sentence, trigger })
  if (opener === null || !opensPartner(report, { sentence, trigger })) return []
  const named: (Stretch & { actors: readonly ActorRef[] })[] = [
    ...groupsOf(report, sentence).filter(({ adjective, nominative }) => !adjective && nominative),
    ...references.filter(({ kind }) => kind === 'side'),
  ].filter(({ last }) => last < opener)
  const [subject, another] = named
  if (!subject || another || mentions.some(({ kind, last }) => kind === 'person' && last < opener)) return []
  return opens(report, { sentence, first: subject.first }) ? subject.actors : []
}

/** "with" right behind the noun of meeting, and no "and" that is one too. */
const opensPartner = (
  { tokens }: ResolvedReport,
  { sentence: { grammar }, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
): boolean =>
  tokens
    .slice(trigger.last + 1, trigger.last + 1 + REACH_OF_PARTNER)
    .some(({ key }) => grammar.with.has(key) && !grammar.and.has(key) && !grammar.between.has(key))

/** Nothing but an article and what describes it before the subject, and no preposition. */
function opens(report: ResolvedReport, { sentence, first }: { sentence: Scope['sentence']; first: number }): boolean {
  const { key, place } = hangsOn(report, sentence, first)
  return place <= sentence.first && !sentence.grammar.prepositions.has(key)
}
