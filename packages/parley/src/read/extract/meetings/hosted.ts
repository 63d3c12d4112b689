import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** «Женева прийме новий раунд переговорів»: the verb of whoever has guests, right before the event that it hosts. */
export function hostsIt(report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue, verb: Cue): boolean {
  const { meaning } = verb.entry
  const { grammar, cues, times, mentions } = sentence
  if (!grammar.inflected || meaning.cue !== 'meet' || !meaning.hosts || trigger.entry.meaning.cue !== 'meeting')
    return false
  // What is no living thing stands in the accusative as in the nominative.
  const { cases } = trigger.features
  if (cases && !cases.includes('acc') && !cases.includes('nom')) return false
  const adjuncts = [...times, ...mentions.filter(({ kind }) => kind === 'place')]
  const describes = (place: number): boolean =>
    !adjuncts.some(({ first, last }) => first <= place && place <= last) &&
    (grammar.adjectival(report.tokens[place]?.key ?? '') ||
      cues.some(({ entry, first, last }) => OF_EVENT.has(entry.meaning.cue) && first <= place && place <= last))
  let place = trigger.first - 1
  while (place > verb.last && report.tokens[place]?.kind !== 'mark' && describes(place)) place--
  const adjunct = adjuncts.find(({ last }) => last === place)
  if (adjunct) place = adjunct.first - 1
  if (adjunct && grammar.locative.has(report.tokens[place]?.key ?? '')) place--
  return place === verb.last
}

const OF_EVENT: ReadonlySet<string> = new Set(['ordinal', 'series', 'meeting'])
