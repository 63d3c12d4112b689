import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Tokens of the whole phrase around a noun for a source without a name, `last` included. */
export function unnamedPhrase(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  noun: Cue,
): { first: number; last: number } {
  return { first: startOfPhrase(report, sentence, noun.first), last: endOfPhrase(report, sentence, noun.last) }
}

const LONGEST_MODIFIER = 5

/** Back over adjectives and numerals: «двоє обізнаних співрозмовників», "a senior European official". */
function startOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, first: number): number {
  const stop = Math.max(sentence.first, first - LONGEST_MODIFIER)
  const english = sentence.language === 'en'
  for (let place = first - 1; place >= stop; place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return place + 1
    if (english) {
      const parts =
        sentence.grammar.prepositions.has(token.key) ||
        sentence.grammar.and.has(token.key) ||
        isVerb(sentence, place) ||
        sentence.times.some((time) => time.last === place)
      if (parts) return place + 1
    } else if (
      !sentence.grammar.adjectival(token.key) &&
      !sentence.cues.some((cue) => cue.entry.meaning.cue === 'cardinal' && cue.last === place)
    )
      return place + 1
    else if (
      sentence.grammar.prepositions.has(token.key) ||
      sentence.grammar.and.has(token.key) ||
      isVerb(sentence, place)
    )
      return place + 1
  }
  return stop
}

const isVerb = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.first <= place && place <= cue.last)

const LONGEST_COMPLEMENT = 8
const LONGEST_CLAUSE = 26

/** On over the complement, and over a clause between commas where the phrase goes on with a verb of saying. */
function endOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, last: number): number {
  let end = last
  while (
    end < sentence.last &&
    end - last < LONGEST_COMPLEMENT &&
    report.tokens[end + 1]?.kind !== 'mark' &&
    !isVerb(sentence, end + 1) &&
    !opensContent(sentence, end + 1)
  )
    end++
  if (end - last === LONGEST_COMPLEMENT) end = last
  if (report.tokens[end + 1]?.text !== ',') return end
  for (let place = end + 2; place <= Math.min(sentence.last, end + LONGEST_CLAUSE); place++)
    if (report.tokens[place]?.text === ',' && isVerb(sentence, place + 1)) return place - 1
  return end
}

const opensContent = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first === place)
