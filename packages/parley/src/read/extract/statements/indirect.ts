import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { contentAround } from './around.ts'
import { aboutAfter, attitudeBehind, deniedAfter, described, englishContent } from './behind-verb.ts'
import type { Candidate } from './candidates/candidate.ts'
import { type Clause, clause, placeOf, trimmed } from './content.ts'
import { isAppended, isGerund } from './gerund.ts'
import { insertionOf, lastWord } from './insertion.ts'
import { afterListener } from './listener.ts'

/** How far after its verb the word that opens the content may stand: «повідомив у середу в Telegram, що …». */
const REACH_TO_THAT = 16
const REACH_TO_COLON = 16

/**
 * The content of an indirect statement: after «що»/"that"; after a colon; around a clause that attributes it («…, визнав
 * він, …»); as an object («назвав її конкретною», «повідомив про прогрес»); in English right after the verb.
 */
export function contentOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  attribution: { verb: Cue; all: readonly Candidate[] },
): Clause | null {
  const content = anyContent(report, sentence, attribution)
  // «Про це сказав Х, пише Y»: nothing is said but that something was.
  return content &&
    sentence.cues.some((cue) => isPointer(cue) && cue.first - content.first <= 2 && cue.first >= content.first)
    ? null
    : content
}

const isPointer = (cue: Cue): boolean => cue.entry.meaning.cue === 'this' && !cue.entry.meaning.ahead

function anyContent(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Clause | null {
  const meaning = verb.entry.meaning as MeaningOf<'say'>
  if (pointsBack(sentence, verb)) return null
  const end = endOfContent(report, sentence, verb, all)
  const opener = thatAfter(report, sentence, verb)
  const that = opener && isOfInnerClause(report, sentence, { verb, that: opener }) ? undefined : opener
  if (meaning.aside) {
    const around = insertionOf(report, sentence, { verb, all })
    if (around) return contentAround(report, sentence, around)
    // «наполягають, що кордон відкриють», but not «наполягає, щоб»: what is wanted tells nothing of how things are.
    return that && that.first - verb.last <= 2 && (that.entry.meaning as MeaningOf<'that'>).kind !== 'wants'
      ? clause(report, that.last + 1, end, 'statement.that-clause')
      : null
  }
  const colon = placeOf(report, verb.last + 1, Math.min(end, verb.last + REACH_TO_COLON), ':')
  // «просив відкласти страйк, щоб устигнути»: what for, not what.
  const purpose =
    !!meaning.object &&
    !!that &&
    that.first - verb.last > 2 &&
    (that.entry.meaning as MeaningOf<'that'>).kind === 'wants'
  if (that && !purpose && (colon === null || that.first < colon))
    return clause(report, that.last + 1, end, 'statement.that-clause')
  const beside = insertionOf(report, sentence, { verb, all })
  const insertion = beside && isBehindGerund(report, sentence, beside) ? null : beside
  // «коментуючи підсумки, визнав: …»: the colon belongs to the nearer verb.
  const other =
    colon !== null &&
    sentence.cues.some(({ entry, first, last }) => entry.meaning.cue === 'say' && first > verb.last && last < colon)
  // «Протокол узгоджено, каже Х, але ще не підписано: …»: the colon belongs to what was said.
  const colonWithin =
    insertion !== null && insertion.stands !== 'before' && colon !== null && colon > insertion.last + 1
  if (
    colon !== null &&
    !colonWithin &&
    !(other && isGerund(report, sentence, verb)) &&
    (!meaning.weak || meaning.quotes)
  )
    return clause(report, colon + 1, end, 'statement.colon')
  if (insertion) return contentAround(report, sentence, insertion)
  if (meaning.weak) return null
  if (meaning.object) return described(report, sentence, verb, end)
  const denied = meaning.denies ? deniedAfter(report, sentence, verb, end) : null
  if (denied) return denied
  if (meaning.attitude) return attitudeBehind(report, sentence, verb, end)
  const about = aboutAfter(report, sentence, verb, end)
  if (about !== null && !isAsked(report, sentence, verb, about)) return clause(report, about, end, 'statement.about')
  if (!sentence.grammar.inflected) return englishContent(report, sentence, verb, end)
  return null
}

/** «Выступая в Вене, министр назвал договор важным»: what stands before tells on what occasion it was said, and not what. */
function isBehindGerund(
  report: ResolvedReport,
  { grammar, first }: ResolvedSentence,
  { first: start, stands }: { first: number; stands: string },
): boolean {
  const opening = report.tokens[first]?.key ?? ''
  return (
    stands === 'after' &&
    grammar.inflected &&
    grammar.gerund(opening) &&
    report.tokens
      .slice(first + 1, start)
      .every(({ kind, shape, key }) => kind !== 'word' || shape !== 'lower' || key.length <= 3 || !grammar.verbal(key))
  )
}

/** «про це повідомляє», «об этом сообщил»: what was said stands elsewhere. */
export const pointsBack = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => isPointer(cue) && cue.first < verb.first && verb.first - cue.last <= 12)

const thatAfter = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): Cue | undefined =>
  sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'that' &&
      cue.first > verb.last &&
      cue.first - verb.last <= REACH_TO_THAT &&
      opensClause(report, sentence, cue, verb) &&
      !verbBetween(sentence, verb, cue) &&
      !isAsked(report, sentence, verb, cue.first),
  )

/** «отвечая на вопрос о том, что будет», «відповів на запитання, чи буде»: what was asked. */
const isAsked = (
  { tokens }: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  verb: Cue,
  content: number,
): boolean =>
  cues.some(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'turn' &&
      meaning.turn === 'question' &&
      first > verb.last &&
      last < content &&
      tokens.slice(last + 1, content).every(({ text }, order) => text === ',' || pointsAhead(cues, last + 1 + order)) &&
      grammar.prepositions.has(tokens[first - 1]?.key ?? ''),
  )

/** «о том»: of «на вопрос журналистов, что …» it may be the answer that follows. */
const pointsAhead = (cues: readonly Cue[], place: number): boolean =>
  cues.some(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'this' && !!meaning.ahead && first <= place && place <= last,
  )

/** "said he was pleased that …", "said the two sides agreed that …": English opens what was said without a word, and the word belongs to a verb in it. */
function isOfInnerClause(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, that }: { verb: Cue; that: Cue },
): boolean {
  const { grammar, cues } = sentence
  const { bare, clause: mayOpen, object } = verb.entry.meaning as MeaningOf<'say'>
  if (grammar.inflected) return false
  // "urged the government to find a wage that supports workers"
  if (object)
    return report.tokens.slice(verb.last + 1, that.first - 1).some((token) => grammar.infinitiveMarks.has(token.key))
  if (!bare && !mayOpen) return false
  const from = afterListener(report, sentence, verb)
  const key = report.tokens[from]?.key ?? ''
  if (from >= that.first - 1 || grammar.prepositions.has(key)) return false
  if (grammar.subjects.has(key) || grammar.anaphors.has(key) || grammar.ownSubjects.one.has(key)) return true
  return (
    cues.some(
      ({ entry: { meaning }, features: { tense }, first, last }) =>
        INNER.has(meaning.cue) && tense === 'past' && first > from && last < that.first,
    ) || report.tokens.slice(from + 1, that.first).some((token) => grammar.finite.has(token.key))
  )
}

/** Kinds of verbs that a clause of "that" may hang on. */
const INNER = new Set<Cue['entry']['meaning']['cue']>(['progress', 'stance', 'say'])

/** "in an interview published on Monday": where and when it was said, and nobody says it by that verb. */
export const tellsWhereSaid = ({ cues }: ResolvedSentence, { entry: { meaning }, first }: Cue): boolean =>
  meaning.cue === 'say' &&
  meaning.channel === 'published' &&
  cues.some(({ entry, last }) => entry.meaning.cue === 'channel' && last === first - 1)

/** «відзвітував про поступ і пообіцяв, що …»: the clause belongs to the nearer verb. */
const verbBetween = (sentence: ResolvedSentence, verb: Cue, that: Cue): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'say' &&
      cue.first > verb.last &&
      cue.last < that.first &&
      cue.features.tense !== 'infinitive' &&
      !tellsWhereSaid(sentence, cue),
  )

/** A comma or nothing but the channel stands before the word; «нібито» opens content only close by, «як» never. */
function opensClause(report: ResolvedReport, sentence: ResolvedSentence, that: Cue, verb: Cue): boolean {
  const comma = report.tokens[that.first - 1]?.text === ','
  const { kind } = that.entry.meaning as MeaningOf<'that'>
  if (!sentence.grammar.inflected) {
    // "announced a deal that would end it": a relative clause.
    const relative = that.first > verb.last + 1 && sentence.grammar.finite.has(report.tokens[that.last + 1]?.key ?? '')
    const reach = opensAdjunct(report, sentence, verb.last + 1) ? REACH_PAST_ADJUNCTS : REACH_TO_ENGLISH_THAT
    return kind === undefined && that.first - verb.last <= reach && !relative
  }
  if (kind === 'compares') return false
  if (kind === 'doubts') return comma && that.first - verb.last <= 3
  if (comma && isRelative(report, sentence, verb, that)) return false
  return comma || that.first === verb.last + 1
}

/**
 * «повідомив про переговори, що тривають»: which talks it is about, as «що» also means "which" right before a verb; «оцінила
 * розмови як такі, що мають значення»: what they are like.
 */
function isRelative({ tokens }: ResolvedReport, { grammar, cues }: ResolvedSentence, verb: Cue, that: Cue): boolean {
  const before = that.first - 2
  if (cues.some(({ entry: { meaning }, last }) => meaning.cue === 'this' && last === before)) return false
  const isAbout = grammar.about.has(tokens[verb.last + 1]?.key ?? '')
  const isSuch = grammar.demonstratives.has(tokens[before]?.key ?? '') && before > verb.last + 1
  return (isAbout || isSuch) && grammar.verbal(tokens[that.last + 1]?.key ?? '')
}

/** "said on Monday after talks with Danish Prime Minister X in Oslo that": when, where and after what it was said. */
const opensAdjunct = ({ tokens }: ResolvedReport, { grammar, times }: ResolvedSentence, place: number): boolean => {
  const key = tokens[place]?.key ?? ''
  return times.some(({ first }) => first === place) || grammar.prepositions.has(key) || grammar.subordinate.has(key)
}

const REACH_TO_ENGLISH_THAT = 10
const REACH_PAST_ADJUNCTS = 18

/** Content ends with the sentence, or before a verb of saying that goes on with the same subject: «…, а також додав». */
function endOfContent(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
  all: readonly Candidate[],
): number {
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'say' || cue.first <= verb.last + 2 || cue.features.tense === 'infinitive') continue
    if (isListed(report, sentence, { verb: cue, all })) return cue.first - 2
    const joined = joiningWord(report, sentence, cue.first)
    if (
      joined !== null &&
      (goesOn(report, sentence, cue) ||
        (!(verb.entry.meaning as MeaningOf<'say'>).bare &&
          sentence.grammar.inflected &&
          aboutAfter(report, sentence, verb, joined - 1) !== null))
    )
      return joined - 1
    // «…, передає X», "…, Reuters reported": who passes it on is no part of what was said.
    const tail = insertionOf(report, sentence, {
      verb: cue,
      all: all.filter((one) => one.press || one.last > verb.last),
    })
    const press = tail && all.some((one) => one.press && one.first >= tail.first && one.last <= tail.last)
    if (tail?.stands === 'after' && press) return tail.first - 1
  }
  const left = (cue: Cue): number => lastWord(report, sentence) - cue.last
  const closing = sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'according' &&
      cue.first > verb.last + 3 &&
      report.tokens[cue.first - 1]?.text === ',' &&
      // «…, по его словам, договор готов»: whole without a name behind it, so that what follows goes on.
      left(cue) <= (cue.entry.meaning.owner ? 0 : 4),
  )
  return closing ? closing.first - 1 : trimmed(report, sentence.last)
}

/** Place of the first of the joining words («, а також», ", but") that stand right before the verb. */
export function joiningWord(report: ResolvedReport, { grammar, first }: ResolvedSentence, verb: number): number | null {
  let place = verb
  while (
    place > first &&
    (grammar.and.has(report.tokens[place - 1]?.key ?? '') || grammar.but.has(report.tokens[place - 1]?.key ?? ''))
  )
    place--
  return place === verb || (place === verb - 1 && report.tokens[place]?.kind === 'mark') ? null : place
}

/** «закликав ЄС надіслати місію, застеріг від поспіху і …»: a further verb of the same subject, behind a comma alone. */
export const isListed = (
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): boolean =>
  ((sentence.grammar.inflected && !!(verb.entry.meaning as MeaningOf<'say'>).object) ||
    accompanies(report, sentence, verb)) &&
  report.tokens[verb.first - 1]?.text === ',' &&
  // "adding it was": in English who follows opens what is said.
  ((!sentence.grammar.inflected && isAppended(report, sentence, verb)) ||
    !all.some((one) => one.nominative && !one.governed && one.first > verb.last && one.first - verb.last <= 2))

/** "…, adding that …", «…, додавши, що …»: a verb that goes on with the subject of the one before, with a clause of its own. */
const accompanies = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  isGerund(report, sentence, verb) && goesOn(report, sentence, verb)

/** A clause of its own follows the verb. */
const goesOn = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'that' && cue.first > verb.last && cue.first - verb.last <= 3,
  ) ||
  (!sentence.grammar.inflected &&
    !!(verb.entry.meaning as MeaningOf<'say'>).bare &&
    (verb.features.tense !== 'participle' || isAppended(report, sentence, verb)) &&
    report.tokens[verb.last + 1]?.kind === 'word')
