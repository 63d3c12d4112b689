import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Frame } from './frame.ts'

const REACH_OF_ORDINAL = 4

/**
 * The number of the meeting as the phrase counts it: "the second round of talks", «зустрілися втретє», "the second time
 * in two weeks that they sat down".
 */
export function ordinalOf(report: ResolvedReport, scope: Scope): Frame['ordinal'] {
  const { sentence, trigger } = scope
  const cue = sentence.cues.find(
    (one) =>
      one.entry.meaning.cue === 'ordinal' &&
      (beforeNoun(report, sentence, one, trigger) || countsTimes(report, sentence, one, scope)),
  )
  if (!cue) return null
  const last = cue.first < trigger.first ? trigger.last : cue.last
  return {
    number: (cue.entry.meaning as MeaningOf<'ordinal'>).number,
    start: report.tokens[Math.min(cue.first, trigger.first)]?.start ?? 0,
    end: report.tokens[last]?.end ?? 0,
  }
}

/** Only adjectives between, or words for times: «другий день переговорів» counts days, «п'ятий за рахунком раунд» rounds. */
function beforeNoun(report: ResolvedReport, { cues, grammar }: ResolvedSentence, cue: Cue, trigger: Cue): boolean {
  if (
    trigger.entry.meaning.cue !== 'meeting' ||
    cue.last >= trigger.first ||
    trigger.first - cue.last > REACH_OF_ORDINAL
  )
    return false
  const counts = cues.find((one) => one.entry.meaning.cue === 'times' && one.first === cue.last + 1)
  return report.tokens
    .slice((counts ?? cue).last + 1, trigger.first)
    .every(
      ({ kind, key }) =>
        kind !== 'mark' && !grammar.prepositions.has(key) && (grammar.of.size > 0 || grammar.adjectival(key)),
    )
}

/** An ordinal with a word for times right after it, or one that is such a word itself. */
function countsTimes(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
  { first, last, trigger }: Scope,
): boolean {
  if (cue.first < first || cue.last > last) return false
  const { times } = cue.entry.meaning as MeaningOf<'ordinal'>
  const noun = cue.last + 1
  if (!times && !sentence.cues.some((one) => one.entry.meaning.cue === 'times' && one.first === noun)) return false
  const [from, to] = cue.first < trigger.first ? [cue.last + 1, trigger.first] : [trigger.last + 1, cue.first]
  for (let place = from; place < to; place++) if (';:,'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}
