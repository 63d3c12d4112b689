import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { contentBeside } from './around.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import { contentOf, pointsBack } from './indirect.ts'
import { unmarked } from './insertion.ts'
import { type Bare, indirect } from './statement-of.ts'
import { writerOf, writtenBy } from './written.ts'

/** «повідомляється, що …», «…, ідеться в декларації»: said by nobody, or by a paper. */
export function fromHearsay(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
  all: readonly Candidate[],
): Bare | null {
  if (pointsBack(sentence, cue)) return null
  // «ідеться в спільній заяві»
  const paper = sentence.cues.find(({ entry, first }) => entry.meaning.cue === 'channel' && first === cue.last + 1)
  const introduced = textOf(report, cue.first, (paper ?? cue).last)
  const that = sentence.cues.find(
    (one) => one.entry.meaning.cue === 'that' && one.first > cue.last && one.first - cue.last <= 6,
  )
  if (that) {
    const content = contentOf(report, sentence, {
      verb: { ...cue, entry: { ...cue.entry, meaning: { cue: 'say' } } },
      all,
    })
    const speaker = writerOf(report, sentence, { cue, all })
    return content
      ? indirect(report, sentence, content, { speaker, introduced: speaker ? '' : introduced, by: cue })
      : null
  }
  // «…, говорится в декларации»: marks part it from what is said.
  const comma = [',', '—', '–', '-'].includes(report.tokens[cue.first - 1]?.text ?? '')
  if (!comma) return null
  const content = contentBeside(report, sentence, { first: cue.first, last: cue.last })
  const writer = writtenBy(report, sentence, { all, cue })
  // «Следить, говорится в декларации, будет Чили»: what is said goes on behind the comma.
  const speaker = writer && unmarked(report, cue.last, writer.first) ? writer : null
  return content && content.last - content.first >= 3
    ? indirect(report, sentence, content, { speaker, introduced: speaker ? '' : introduced, by: cue })
    : null
}
