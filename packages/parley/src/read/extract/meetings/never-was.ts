import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { partedBy, type Scope } from './clause.ts'

/**
 * «Спільної зустрічі, якої чекали, не було»: a noun of meeting in the genitive at the head of its clause, and behind it the
 * verb that says that there was none. «Прогресу на переговорах не було» says so of something else.
 */
export function neverWas(report: ResolvedReport, { sentence, trigger, last }: Scope): 'cancelled' | 'denied' | null {
  if (trigger.entry.meaning.cue !== 'meeting' || !trigger.features.cases?.includes('gen')) return null
  const none = sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'course' &&
      !!cue.entry.meaning.existence &&
      cue.first > trigger.last &&
      cue.first <= last &&
      partedBy(report, trigger, cue) < Number.POSITIVE_INFINITY,
  )
  if (!none || !headsClause(report, sentence, trigger) || othersAreNone(report, sentence, trigger, none)) return null
  return wasAwaited(sentence, none) ? 'cancelled' : 'denied'
}

/** Nothing but adjectives in its own case before the noun, up to a mark, a conjunction, a day or the start. */
function headsClause(report: ResolvedReport, { grammar, times, first }: ResolvedSentence, trigger: Cue): boolean {
  let place = trigger.first - 1
  while (place >= first && grammar.genitiveAdjective(report.tokens[place]?.key ?? '')) place--
  const token = report.tokens[place]
  return (
    place < first ||
    !token ||
    token.kind === 'mark' ||
    grammar.and.has(token.key) ||
    times.some(({ last }) => last === place)
  )
}

/** «Після зустрічі заяв не було»: another noun in the genitive right before the verb is what there was none of. */
const othersAreNone = (
  report: ResolvedReport,
  { cues, times, mentions }: ResolvedSentence,
  trigger: Cue,
  none: Cue,
): boolean => {
  const place = none.first - 1
  const token = report.tokens[place]
  const isKnown = [...cues, ...times, ...mentions].some((one) => one.first <= place && place <= one.last)
  return place > trigger.last && token?.kind === 'word' && token.shape === 'lower' && !isKnown
}

/** Expected before, or said to have been called off. */
const wasAwaited = ({ cues }: ResolvedSentence, none: Cue): boolean =>
  cues.some(({ entry: { meaning }, first }) =>
    meaning.cue === 'course' && !meaning.existence
      ? (meaning.status === 'announced' && first < none.first) ||
        meaning.status === 'cancelled' ||
        meaning.status === 'postponed'
      : false,
  )
