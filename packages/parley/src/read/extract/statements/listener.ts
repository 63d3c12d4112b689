import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "told Reuters", "told reporters on Monday": past who heard it and when. */
export function afterListener(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): number {
  let place = verb.last + 1
  if ((verb.entry.meaning as MeaningOf<'say'>).told) {
    const heard = sentence.mentions.find(
      (mention) => mention.first === place || (mention.first === place + 1 && report.tokens[place]?.kind === 'word'),
    )
    if (heard) place = heard.last + 1
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
