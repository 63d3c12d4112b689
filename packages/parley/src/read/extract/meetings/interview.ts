import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope, Stretch } from './clause.ts'

/** "with the" */
const REACH = 3

/**
 * "spoke to the Herald by phone", «спілкувалася з журналістами»: whoever talks to the press meets nobody. Not "met, the
 * Herald reported", where the press only says so, nor "met Herald managers", who are there for it.
 */
export const isInterview = (report: ResolvedReport, { sentence, trigger }: Scope): boolean =>
  trigger.entry.meaning.cue === 'meet' &&
  (isToReporters(report, sentence, trigger) || isToOutlet(report, sentence, trigger))

const isToReporters = (report: ResolvedReport, sentence: ResolvedSentence, { last }: Stretch): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first, last: end }) =>
      meaning.cue === 'press' &&
      !sentence.grammar.and.has(report.tokens[end + 1]?.key ?? '') &&
      first > last &&
      first - last <= REACH &&
      leadsTo(report, sentence, { from: last + 1, to: first }),
  )

const isToOutlet = (report: ResolvedReport, sentence: ResolvedSentence, { last }: Stretch): boolean =>
  sentence.mentions.some(
    (mention) =>
      report.press.has(mention.actor) &&
      mention.first > last &&
      mention.first - last <= REACH &&
      leadsTo(report, sentence, { from: last + 1, to: mention.first }) &&
      !ownsPeople(sentence, mention),
  )

/** Nothing but a preposition and an article between. */
const leadsTo = (
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { from, to }: { from: number; to: number },
): boolean =>
  tokens.slice(from, to).every(({ key }) => grammar.prepositions.has(key) || grammar.articles.definite.has(key))

/** English names the press before those who work for it. */
const ownsPeople = ({ grammar, offices, cues }: ResolvedSentence, { last }: ResolvedMention): boolean =>
  !grammar.inflected &&
  (offices.some(({ first }) => first === last + 1) ||
    cues.some(({ entry, first }) => entry.meaning.cue === 'personnel' && first === last + 1))
