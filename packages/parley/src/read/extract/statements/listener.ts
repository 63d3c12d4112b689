import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "told Reuters", "told reporters on Monday": past who heard it and when. */
export function afterListener(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): number {
  let place = verb.last + 1
  if ((verb.entry.meaning as MeaningOf<'say'>).told) {
    const heard = sentence.mentions.find((mention) => isHeard(report, mention, place))
    place = heard && heard.kind !== 'country' ? heard.last + 1 : afterNoun(report, sentence, place)
  }
  for (let steps = 0; steps < 4; steps++) {
    const passed =
      [...sentence.cues.filter((cue) => cue.entry.meaning.cue === 'channel'), ...sentence.times].find(
        (one) => one.first <= place && place <= one.last,
      ) ??
      sentence.times.find(
        (time) => time.first === place + 1 && sentence.grammar.prepositions.has(report.tokens[place]?.key ?? ''),
      )
    if (!passed) break
    place = passed.last + 1
  }
  return place
}

/** A name right behind the verb, or one of the press behind what kind of press it is: "told the local newspaper The Herald". */
function isHeard({ tokens }: ResolvedReport, { first, kind }: ResolvedMention, place: number): boolean {
  if (first === place || (first === place + 1 && tokens[place]?.kind === 'word')) return true
  const between = tokens.slice(place, first)
  return (
    kind === 'organization' &&
    first > place &&
    between.length <= LONGEST_KIND &&
    between.every((token, order) => token.kind === 'word' && (token.shape === 'lower' || order === 1)) &&
    tokens[first - 1]?.shape === 'lower'
  )
}

/** "the Congolese news outlet". */
const LONGEST_KIND = 4

const LONGEST_LISTENER = 5

/** "told a group of MPs he …": past somebody without a name, to the word that opens what is told; one word where none does. */
function afterNoun(report: ResolvedReport, sentence: ResolvedSentence, place: number): number {
  const { subjects, anaphors, determiners, ownVoice } = sentence.grammar
  const opens = (key: string): boolean =>
    subjects.has(key) || anaphors.has(key) || ownVoice.has(key) || (determiners.has(key) && !isOwnerMark({ key }))
  const known = (at: number): boolean =>
    sentence.cues.some(
      ({ entry, first }) => first === at && (entry.meaning.cue === 'that' || entry.meaning.cue === 'channel'),
    ) || sentence.times.some((time) => time.first === at)
  if (known(place) || opens(report.tokens[place]?.key ?? '') !== determiners.has(report.tokens[place]?.key ?? ''))
    return place
  const from = determiners.has(report.tokens[place]?.key ?? '') ? place + 1 : place
  for (let at = from + 1; at <= Math.min(sentence.last, from + LONGEST_LISTENER); at++) {
    const token = report.tokens[at]
    if (!token || token.kind === 'mark' || opens(token.key) || known(at)) return at
  }
  return from + 1
}
