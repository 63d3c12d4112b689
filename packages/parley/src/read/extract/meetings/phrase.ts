import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

const ENDS: ReadonlySet<string> = new Set(['say', 'course', 'progress', 'that', 'attend', 'paper'])

/** Where a noun phrase that starts at a noun of meeting ends: before a mark or a verb. */
export function endOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, from: number, last: number): number {
  for (let place = from + 1; place <= last; place++) {
    const token = report.tokens[place]
    if (token?.kind === 'mark' && !'—–-'.includes(token.text)) return place - 1
    if (sentence.cues.some((cue) => cue.first === place && ENDS.has(cue.entry.meaning.cue))) return place - 1
  }
  return last
}
