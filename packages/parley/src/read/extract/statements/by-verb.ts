import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'
import type { Clause } from './content.ts'
import { contentOf, isListed, joiningWord } from './indirect.ts'
import { citedAfter, type Speaker, speakerOf } from './speaker.ts'
import { type Bare, indirect } from './statement-of.ts'

export interface Found {
  cue: Cue
  all: readonly Candidate[]
  /** Who spoke before in the sentence. */
  before: Speaker | null
  withDirect: boolean
}

/** «заявив, що …», "the union would strike, Marsh said". */
export function fromVerb(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, all, before, withDirect }: Found,
): Bare | null {
  const meaning = cue.entry.meaning as MeaningOf<'say'>
  if (cue.features.tense === 'infinitive' || negated(sentence, cue)) return null
  if (saysNewsroom(report, sentence, cue) || describes(report, sentence, cue) || isNoun(report, sentence, cue))
    return null
  const content = contentOf(report, sentence, { verb: cue, all })
  if (content && willTalk(report, sentence, cue) && content.rule !== 'statement.that-clause') return null
  if (!content || (withDirect && content.rule !== 'statement.that-clause')) return null
  const joined =
    joiningWord(report, sentence, cue.first) !== null || (!!before && isListed(report, sentence, { verb: cue, all }))
  const speaker =
    joined && before
      ? before
      : joined && !sentence.grammar.inflected
        ? firstSubject(all, cue)
        : speakerOf(
            all.filter((one) => around(content) || one.last < content.first || one.first > content.last),
            cue,
            { report, sentence },
          )
  // A verb of its own goes on with who spoke before only where it opens the sentence: «Також додав, що …».
  if (!speaker && !joined && cue.first - sentence.first > OPENING) return null
  if (content.rule === 'statement.about' && speaker && talkTogether(sentence, cue, speaker)) return null
  if (!speaker && (meaning.weak || content.rule === 'statement.after-verb')) return null
  const cited = speaker?.press
    ? meaning.quotes
      ? meaning.bare
        ? all.findLast((one) => !one.press && one.last < speaker.first)
        : all.find((one) => !one.press && one.first > cue.last && one.first - cue.last <= 4)
      : (citedAfter(all, sentence, Math.max(speaker.last, cue.last)) ?? citedAfter(all, sentence, speaker.last))
    : undefined
  const cites =
    speaker?.press === true &&
    sentence.cues.some(
      ({ entry, first }) => entry.meaning.cue === 'citing' && first > cue.first && first - cue.last <= 6,
    )
  if (meaning.weak && !cited && !cites && content.rule !== 'statement.that-clause') return null
  return indirect(report, sentence, meaning.denies ? withVerb(content, cue) : content, {
    speaker: cited ?? speaker,
    introduced: '',
    by: cue,
    through: cited && speaker ? [speaker] : [],
  })
}

/** «влада говоритиме з повстанцями лише тоді, коли …»: what is to come is a talk, and nothing that anybody says. */
const willTalk = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last, features }: Cue): boolean =>
  grammar.inflected && features.tense === 'future' && grammar.with.has(tokens[last + 1]?.key ?? '')

/** "their disputed border", "the announced visit": English, between whose it is and a noun, and nobody says it. */
const describes = (
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { first, last, features }: Cue,
): boolean =>
  !grammar.inflected &&
  features.tense === 'past' &&
  grammar.determiners.has(tokens[first - 1]?.key ?? '') &&
  tokens[last + 1]?.shape === 'lower' &&
  !grammar.prepositions.has(tokens[last + 1]?.key ?? '') &&
  !mentions.some((one) => one.last === first - 1)

/** "asked for guarantees that they would leave": English, right behind a preposition, where a verb would be a gerund. */
const isNoun = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  !grammar.inflected &&
  grammar.prepositions.has(tokens[first - 1]?.key ?? '') &&
  !grammar.infinitiveMarks.has(tokens[first - 1]?.key ?? '') &&
  !grammar.gerund(tokens[first]?.key ?? '')

/** «Зазначимо, що …», «Також додамо, що …»: those who write, not who spoke before. */
const saysNewsroom = ({ tokens }: ResolvedReport, sentence: ResolvedSentence, { first }: Cue): boolean =>
  first - sentence.first <= 1 &&
  !sentence.grammar.subjects.has(tokens[first - 1]?.key ?? '') &&
  sentence.grammar.speaksOfUs(tokens[first]?.key ?? '')

/** "denied that he had met X": without its verb the passage would say the opposite. */
const withVerb = (content: Clause, { first }: Cue): Clause => (content.first > first ? { ...content, first } : content)

/** "Marsh greeted the guests and said …": English shows no cases, so the subject of a joined verb opens the sentence. */
const firstSubject = (all: readonly Candidate[], verb: Cue): Speaker | null =>
  all.find((one) => one.last < verb.first && !one.governed && !one.located) ?? null

/** How many tokens into a sentence a verb still opens it. */
const OPENING = 4

export const around = (content: Clause): boolean => content.rule === 'statement.around-verb'

const negated = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.last === cue.first - 1)

/** «Чилі та Перу говорили про кордон»: two countries that talk about something do so with each other. */
const talkTogether = ({ cues, mentions }: ResolvedSentence, verb: Cue, { first, last }: Speaker): boolean =>
  cues.some(
    ({ entry: { meaning }, ...cue }) =>
      meaning.cue === 'progress' && meaning.state === 'discussed' && cue.first <= verb.first && verb.last <= cue.last,
  ) && mentions.filter((one) => one.kind === 'country' && first <= one.first && one.last <= last).length > 1
