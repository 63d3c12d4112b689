import type { ResolvedReport } from '../../resolved.ts'
import { partedBy, sayings, type Scope } from './clause.ts'
import { openerOf } from './opener.ts'

/** «у телефонній розмові з Х Y заявив», "said in a phone call with X": a call in which somebody said or asked something was held. */
export function saidInCall(report: ResolvedReport, { sentence, trigger, first, last }: Scope): boolean {
  const { meaning } = trigger.entry
  if (meaning.cue !== 'meeting' || meaning.form !== 'call' || trigger.features.number === 'pl') return false
  return (
    sentence.grammar.with.has(report.tokens[trigger.last + 1]?.key ?? '') &&
    openerOf(report, { sentence, trigger }) !== null &&
    [...sayings(sentence), ...sentence.cues.filter(({ entry }) => entry.meaning.cue === 'stance')].some(
      (said) =>
        said.first >= first &&
        said.last <= last &&
        (said.features.tense === 'past' || !sentence.grammar.inflected) &&
        partedBy(report, said, trigger) <= MOST_COMMAS,
    )
  )
}

/** "In a call with X, his counterpart, Y said". */
const MOST_COMMAS = 2
