import type { Cue } from '../../../language/cue.ts'
import type { Quotation } from '../../segmented.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Shorter stretches between quotation marks are names or single words in scare quotes, unless a pause follows them. */
const FEWEST_WORDS = 4

/** Quotations that are speech by themselves: they open the sentence, or a colon or a verb of saying stands before them. */
export function directQuotations(report: ResolvedReport, sentence: ResolvedSentence): Quotation[] {
  const found: Quotation[] = []
  for (const quotation of sentence.quotations)
    if (isSpeech(report, sentence, quotation, found.length > 0)) found.push(quotation)
  return found
}

function isSpeech(report: ResolvedReport, sentence: ResolvedSentence, quotation: Quotation, goesOn: boolean): boolean {
  const words = countWords(report, quotation)
  const mark = sentence.quotations.some((one) => one.last >= quotation.first - 3 && one.last < quotation.first) ? 1 : 2
  const before = quotation.first - 2
  const opens = before < sentence.first || opensAfterMark(report, sentence, before)
  if (opens && (words >= FEWEST_WORDS || (words >= 2 && pauseAfter(report, quotation)))) return true
  if (
    goesOn &&
    (mark === 1 ||
      isPause(report, before) ||
      report.tokens[quotation.first - 1]?.text === '—' ||
      report.tokens[quotation.first - 1]?.text === '–')
  )
    return true
  const colon = report.tokens[before]?.text === ':'
  if (colon && words >= 2) return true
  const clause =
    (report.tokens[quotation.first]?.shape === 'capital' || report.tokens[quotation.first]?.shape === 'initial') &&
    words > FEWEST_WORDS
  return clause && (report.tokens[before]?.text === ',' || sayEndsAt(sentence, before))
}

const countWords = (report: ResolvedReport, { first, last }: Quotation): number =>
  report.tokens.slice(first, last + 1).filter((token) => token.kind === 'word').length

/** Only a dash or a bullet stands before the quotation. */
const opensAfterMark = (report: ResolvedReport, sentence: ResolvedSentence, before: number): boolean =>
  before === sentence.first && report.tokens[before]?.kind === 'mark' && report.tokens[before]?.text !== ':'

/** "Yes," he said; «Так», — сказав він. */
const pauseAfter = (report: ResolvedReport, { last }: Quotation): boolean =>
  isPause(report, last) || isPause(report, last + 2) || isPause(report, last + 1)
const isPause = (report: ResolvedReport, place: number): boolean =>
  [',', '—', '–', '!', '?'].includes(report.tokens[place]?.text ?? '')

const sayEndsAt = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.last === place)

/** The verb that attributes a quotation: the nearest verb of saying outside all quotations, one of a relative clause only where no other is. */
export function attributingVerb(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  quotation: Quotation,
): Cue | undefined {
  const outside = sentence.cues.filter(
    (cue) =>
      cue.entry.meaning.cue === 'say' &&
      cue.features.tense !== 'infinitive' &&
      !sentence.quotations.some((one) => one.first <= cue.first && cue.last <= one.last),
  )
  const distance = (cue: Cue): number =>
    cue.first > quotation.last ? cue.first - quotation.last : quotation.first - cue.last + 1
  const byDistance = outside.sort((one, other) => distance(one) - distance(other))
  return byDistance.find((cue) => !isOfRelativeClause(report, sentence, cue)) ?? byDistance[0]
}

/** «…», said the source, who spoke on condition of anonymity: what a relative tells of its noun. */
const isOfRelativeClause = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  grammar.relativeSubjects.has(tokens[first - 1]?.key ?? '')
