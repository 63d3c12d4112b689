import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, sayings } from './clause.ts'
import { openerOf } from './opener.ts'

/**
 * "met Y and briefed them on the talks in Rome", «зустрілися з Х й розповіли, на чому зупинилися розмови в Римі»: those who
 * met spoke of another meeting, which has its own place. Not "met Y and told reporters after the talks in Rome", nor
 * "met Y and said the meeting in Rome was useful".
 */
export function isSpokenOf(report: ResolvedReport, sentence: ResolvedSentence, noun: Cue): boolean {
  if (noun.entry.meaning.cue !== 'meeting') return false
  const verb = sentence.cues.find(
    ({ entry, features, last }) => entry.meaning.cue === 'meet' && features.tense === 'past' && last < noun.first,
  )
  if (!verb || openerOf(report, { sentence, trigger: noun }) !== null) return false
  const { about, of } = sentence.grammar
  const { key } = hangsOn(report, sentence, noun.first)
  const isTopic = about.has(key) && !of.has(key)
  const isThis =
    noun.features.number !== 'pl' && sentence.grammar.articles.definite.has(report.tokens[noun.first - 1]?.key ?? '')
  const said = !isThis && sayings(sentence).some(({ first, last }) => first > verb.last && last < noun.first)
  return isTopic || said || isDiscussed(report, sentence, verb, noun)
}

/** "to discuss the talks", "discussed the outcome of the talks": meant to be talked of, or a noun of what came of it stands between. */
const isDiscussed = ({ tokens }: ResolvedReport, { cues, grammar }: ResolvedSentence, verb: Cue, noun: Cue): boolean =>
  cues.some(
    ({ entry: { meaning }, ...cue }) =>
      meaning.cue === 'progress' &&
      meaning.state === 'discussed' &&
      cue.first > verb.last &&
      cue.last < noun.first &&
      (grammar.infinitiveMarks.has(tokens[cue.first - 1]?.key ?? '') ||
        tokens
          .slice(cue.last + 1, noun.first)
          .some(({ kind, key }) => kind === 'word' && !grammar.articles.definite.has(key))) &&
      tokens.slice(cue.last + 1, noun.first).every(({ kind }) => kind === 'word'),
  )
