import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import type { Speaker } from '../speaker.ts'
import { isGoverned } from './governed.ts'

/** A phrase of the sentence that may be a speaker. */
export interface Candidate extends Speaker {
  nominative: boolean
  /** After «у», «в»: «у Кремлі заявили». */
  located: boolean
  /** After a preposition or as the owner of something: no subject. */
  governed: boolean
  /** «сторони», «делегации»: no subject of a verb in the singular. */
  several?: boolean
}

type Phrase = Pick<Speaker, 'actor' | 'anonymity' | 'first' | 'last' | 'press'> &
  Partial<Pick<Speaker, 'takesUp' | 'office' | 'single'>>

export interface Span {
  first: number
  last: number
}

export function complete(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  phrase: Phrase,
  nominative: boolean,
): Candidate {
  return {
    takesUp: null,
    office: null,
    ...phrase,
    text: textOf(report, phrase.first, phrase.last),
    nominative,
    located: located(report, sentence, phrase.first),
    governed: isGoverned(report, sentence, phrase),
  }
}

export const located = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean =>
  first > sentence.first && sentence.grammar.locative.has(report.tokens[first - 1]?.key ?? '')

/** The text from the first of two tokens to the end of the last. */
export const textOf = (report: ResolvedReport, first: number, last: number): string =>
  report.text.slice(report.tokens[first]?.start ?? 0, report.tokens[last]?.end ?? 0)

export const isNominative = (mention: ResolvedMention): boolean =>
  mention.cases.length === 0 || mention.cases.includes('nom')

export const overlapsAny = (found: readonly Candidate[], { first, last }: { first: number; last: number }): boolean =>
  found.some((one) => one.first <= last && first <= one.last)

/** Takes the place of all that it overlaps. */
export function putInstead(found: Candidate[], one: Candidate): void {
  const apart = found.filter(({ first, last }) => last < one.first || first > one.last)
  found.splice(0, found.length, ...apart, one)
}
