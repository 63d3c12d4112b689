import type { Cue } from '../../../language/cue.ts'
import type { Quotation } from '../../segmented.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Shorter stretches between quotation marks are names or single words in scare quotes. */
const FEWEST_WORDS = 4

/** A quotation that is speech by itself: it opens the sentence, or a colon or a verb of saying stands before it. */
export function directQuotations(report: ResolvedReport, sentence: ResolvedSentence): Quotation[] {
  return sentence.quotations.filter((quotation) => {
    const words = countWords(report, quotation)
    const before = quotation.first - 2
    const opens = before < sentence.first || opensAfterMark(report, sentence, before)
    if (opens && words >= FEWEST_WORDS) return true
    const colon = report.tokens[before]?.text === ':'
    if (colon && words >= 2) return true
    const clause = (report.tokens[quotation.first]?.shape === 'capital' || report.tokens[quotation.first]?.shape === 'initial') && words > FEWEST_WORDS
    return clause && (report.tokens[before]?.text === ',' || sayEndsAt(sentence, before))
  })
}

const countWords = (report: ResolvedReport, { first, last }: Quotation): number =>
  report.tokens.slice(first, last + 1).filter((token) => token.kind === 'word').length

/** Only a dash or a bullet stands before the quotation. */
const opensAfterMark = (report: ResolvedReport, sentence: ResolvedSentence, before: number): boolean =>
  before === sentence.first && report.tokens[before]?.kind === 'mark' && report.tokens[before]?.text !== ':'

const sayEndsAt = (sentence: ResolvedSentence, place: number): boolean => sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.last === place)

/** The verb that attributes a quotation: the nearest verb of saying outside all quotations. */
export function attributingVerb(sentence: ResolvedSentence, quotation: Quotation): Cue | undefined {
  const outside = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'say' && cue.features.tense !== 'infinitive' && !sentence.quotations.some((one) => one.first <= cue.first && cue.last <= one.last))
  const distance = (cue: Cue): number => (cue.first > quotation.last ? cue.first - quotation.last : quotation.first - cue.last + 1)
  return outside.sort((one, other) => distance(one) - distance(other))[0]
}
