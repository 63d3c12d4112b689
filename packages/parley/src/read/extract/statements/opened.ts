import type { ResolvedReport } from '../../resolved.ts'
import { candidates } from './candidates.ts'
import type { Said } from './said.ts'
import { speakerOf } from './speaker.ts'

/**
 * "Marsh released this statement on Monday:", «Ось що написав Марченко:»: a sentence that ends with a colon names the
 * speaker of the quotation that the next paragraph opens with. A statement without a passage; null where no verb of saying stands there.
 */
export function opensQuotation(report: ResolvedReport, place: number): Said | null {
  const sentence = report.sentences[place]
  const next = report.sentences[place + 1]
  if (!sentence || !next || report.tokens[sentence.last]?.text !== ':') return null
  if (!next.quotations.some(({ first }) => first - next.first <= 1)) return null
  const verb = sentence.cues.findLast(
    (cue) => cue.entry.meaning.cue === 'say' && cue.features.tense !== 'infinitive' && !quoted(sentence, cue.first),
  )
  const speaker = verb ? speakerOf(candidates(report, sentence), verb, { report, sentence }) : null
  if (!verb || !speaker) return null
  return {
    speaker,
    introduced: '',
    mode: 'direct',
    passages: [],
    sentence: place,
    rule: 'statement.opened',
    through: [],
    by: verb,
  }
}

const quoted = ({ quotations }: { quotations: readonly { first: number; last: number }[] }, place: number): boolean =>
  quotations.some((one) => one.first <= place && place <= one.last)
