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

/** "never said in a call with X", "denied it had said in a call", "Had X said in a call": nothing tells that there was one. */
export function isDeniedCall(report: ResolvedReport, { sentence, trigger, first }: Scope): boolean {
  const { meaning } = trigger.entry
  const { cues, grammar } = sentence
  if (meaning.cue !== 'meeting' || meaning.form !== 'call' || openerOf(report, { sentence, trigger }) === null)
    return false
  const supposes = grammar.pluperfect.auxiliaries.has(report.tokens[sentence.first]?.key ?? '')
  return (
    (supposes && partedBy(report, { first: sentence.first, last: sentence.first }, trigger) === 0) ||
    cues.some((cue) => {
      if (cue.first < first || cue.last >= trigger.first || partedBy(report, cue, trigger) > 0) return false
      const { meaning: told } = cue.entry
      return told.cue === 'not' || ((told.cue === 'say' || told.cue === 'course') && !!told.denies)
    })
  )
}
