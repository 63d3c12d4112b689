import type { Quotation } from '../../segmented.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'

/** «17:30 Министр труда Чили Х: „…“» */
const LONGEST_LABEL = 14

/**
 * «Х: „…“», "Chile's minister, X: “…”": who opens the sentence, with his office and nothing else, and a colon with the quotation
 * right behind him. «Х зробив висновок: „…“» has a verb before the colon.
 */
export function labelled(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { all, quotation }: { all: readonly Candidate[]; quotation: Quotation },
): Candidate | null {
  const colon = quotation.first - 2
  if (report.tokens[colon]?.text !== ':' || colon - sentence.first > LONGEST_LABEL) return null
  const speaker = all.find((one) => one.last === colon - 1 && one.actor !== null && !one.governed && !one.press)
  if (!speaker || report.actors[speaker.actor ?? -1]?.kind !== 'person') return null
  return isOnlyLabel(report, sentence, colon) ? speaker : null
}

/** Nothing but names, their offices, a time of day and marks before the colon. */
function isOnlyLabel(report: ResolvedReport, sentence: ResolvedSentence, colon: number): boolean {
  const { mentions, offices, affiliations, times } = sentence
  const known = [...mentions, ...offices, ...affiliations, ...times]
  return report.tokens
    .slice(sentence.first, colon)
    .every(
      ({ kind }, order) =>
        kind !== 'word' ||
        known.some(({ first, last }) => first <= sentence.first + order && sentence.first + order <= last) ||
        isSmall(report, sentence, sentence.first + order),
    )
}

/** "the", "of", "'s". */
const isSmall = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, place: number): boolean => {
  const key = tokens[place]?.key ?? ''
  return grammar.articles.definite.has(key) || grammar.of.has(key) || key.length <= 1
}
