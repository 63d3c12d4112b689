import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates.ts'
import { insertionOf, lastWord } from './insertion.ts'
import { afterListener } from './listener.ts'
import { pastSecondHand } from './second-hand.ts'

/** A stretch of tokens, `last` included. */
export interface Clause {
  first: number
  last: number
  rule: string
}

/** How far after its verb the word that opens the content may stand: «повідомив у середу в Telegram, що …». */
const REACH_TO_THAT = 16
const REACH_TO_COLON = 16
const FEWEST_WORDS = 3

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
  const that = thatAfter(report, sentence, verb)
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
  if (meaning.object) return described(report, verb, end)
  const denied = meaning.denies ? deniedAfter(report, sentence, verb, end) : null
  if (denied) return denied
  const about = aboutAfter(report, sentence, verb, end)
  if (about !== null) return clause(report, about, end, 'statement.about')
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
    grammar.gerundEndings.some((ending) => opening.endsWith(ending)) &&
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
      !verbBetween(sentence, verb, cue),
  )

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
    return kind === undefined && that.first - verb.last <= 10 && !relative
  }
  if (kind === 'compares') return false
  if (kind === 'doubts') return comma && that.first - verb.last <= 3
  return comma || that.first === verb.last + 1
}

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
  const closing = sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'according' &&
      cue.first > verb.last + 3 &&
      report.tokens[cue.first - 1]?.text === ',' &&
      lastWord(report, sentence) - cue.last <= 4,
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

const isGerund = (report: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  grammar.gerundEndings.some((ending) => report.tokens[first]?.key.endsWith(ending))

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

/** "rejected the plan, saying it was unfair": behind a comma a gerund says it for the subject. */
const isAppended = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  isGerund(report, sentence, verb) && report.tokens[verb.first - 1]?.text === ','

function trimmed(report: ResolvedReport, last: number): number {
  let place = last
  while (
    place > 0 &&
    report.tokens[place]?.kind === 'mark' &&
    '.!?…'.includes(report.tokens[place]?.text.charAt(0) ?? '')
  )
    place--
  return place
}

function placeOf(report: ResolvedReport, first: number, last: number, mark: string): number | null {
  for (let place = first; place <= last; place++) if (report.tokens[place]?.text === mark) return place
  return null
}

/** What stands around a clause of attribution: «…, заявив він», «Переговори, визнав він, …», «Як заявив він, …». */
export function contentAround(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { first, last, stands }: { first: number; last: number; stands: 'before' | 'within' | 'after' },
): Clause | null {
  if (stands === 'before') {
    const from =
      pastSecondHand(report, sentence, afterCiting(report, sentence, pastSecondHand(report, sentence, last))) + 1
    return clause(report, from, trimmed(report, sentence.last), 'statement.after-attribution')
  }
  const from = startOfPeriod(report, sentence, first)
  const content =
    stands === 'after'
      ? clause(report, from, first - 1, 'statement.before-verb')
      : clause(report, from, trimmed(report, sentence.last), 'statement.around-verb')
  if (!content || content.last - content.first + 1 < FEWEST_WORDS) return null
  if (stands === 'after' && isSetting(report, sentence, content)) return null
  // "In an interview on Monday, Marsh said in Oslo …" opens with where it was said.
  const opensWithPreposition =
    stands === 'after' &&
    !sentence.grammar.inflected &&
    sentence.grammar.prepositions.has(report.tokens[from]?.key ?? '') &&
    placeOf(report, from, first - 2, ',') === null &&
    first - from <= 8
  return opensWithPreposition ? null : content
}

/**
 * «Уже на второй встрече, 23 ноября, Х объявил …», «О том, как это было, рассказал Х»: when and where it was said, or
 * what about, and not what.
 */
function isSetting(report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Clause): boolean {
  if (!sentence.grammar.inflected) return false
  const { about, prepositions, verbal, copula, auxiliaries } = sentence.grammar
  const opening = report.tokens[first]?.key ?? ''
  const compares = (place: number): boolean =>
    sentence.cues.some(
      ({ entry: { meaning }, first: at }) => at === place && meaning.cue === 'that' && meaning.kind === 'compares',
    )
  if (compares(first)) return true
  if (about.has(opening))
    for (let place = first + 1; place <= Math.min(last, first + 4); place++) if (compares(place)) return true
  const lead = auxiliaries.has(opening) ? first + 1 : first
  if (
    !prepositions.has(report.tokens[lead]?.key ?? '') ||
    !report.tokens.slice(lead, last + 1).some(({ text }) => text === ',')
  )
    return false
  return report.tokens
    .slice(lead, last + 1)
    .every(
      ({ key, kind, shape }) =>
        kind !== 'word' || shape !== 'lower' || key.length <= 3 || !(verbal(key) || copula.has(key)),
    )
}

/** «Як пише X, посилаючись на дипломатів, …»: past whom the press cites; the same place where it cites nobody. */
function afterCiting(report: ResolvedReport, sentence: ResolvedSentence, last: number): number {
  const cites = sentence.cues.some(
    ({ entry, first }) => entry.meaning.cue === 'citing' && first > last && first - last <= 2,
  )
  return (cites ? placeOf(report, last + 2, Math.min(sentence.last, last + REACH_TO_COLON), ',') : null) ?? last
}

/** After a semicolon or colon that stands before the attribution. */
function startOfPeriod(report: ResolvedReport, sentence: ResolvedSentence, before: number): number {
  for (let place = before - 1; place > sentence.first; place--)
    if (';:'.includes(report.tokens[place]?.text ?? ' ')) return place + 1
  return sentence.first
}

/** How far behind its verb a word may stand that gives it another meaning: "called a meeting off". */
const REACH_TO_PARTICLE = 4

/** «назвав її конкретною», "called it concrete", but not "called for talks". */
function described(report: ResolvedReport, verb: Cue, end: number): Clause | null {
  const { unless, only } = verb.entry.meaning as MeaningOf<'say'>
  const behind = report.tokens.slice(verb.last + 1, Math.min(verb.last + REACH_TO_PARTICLE, end) + 1)
  if (unless && behind.some((token) => unless.includes(token.key))) return null
  if (only && !behind.some((token) => only.includes(token.key))) return null
  return clause(report, verb.last + 1, end, 'statement.described')
}

/** «спростував чутки про зустріч», "denied any deadline": what is denied stands right behind, and is more than a word. */
function deniedAfter(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): Clause | null {
  const next = report.tokens[verb.last + 1]
  if (!next || next.kind !== 'word' || sentence.grammar.prepositions.has(next.key)) return null
  return end - verb.last >= 2 ? described(report, verb, end) : null
}

/** «повідомив про прогрес», but not "said on Monday". */
function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): number | null {
  for (let place = verb.last + 1; place <= Math.min(verb.last + 6, end); place++) {
    const token = report.tokens[place]
    if (token?.text === ',') return null
    if (!sentence.grammar.about.has(token?.key ?? '')) continue
    const marksTime = sentence.times.some((time) => time.first === place || time.first === place + 1)
    const marksChannel = sentence.cues.some(
      (cue) => cue.entry.meaning.cue === 'channel' && cue.first <= place && place <= cue.last,
    )
    // «в Бюро по реинтеграции»: it belongs to a name.
    if (sentence.mentions.some((one) => one.first < place && place <= one.last)) continue
    return marksTime || marksChannel || (!sentence.grammar.inflected && token?.key !== 'about') ? null : place
  }
  return null
}

/** A short clause behind the verb tells when it was said, not what. */
const LONGEST_ASIDE = 6

/** "Officials said the talks would go on": English needs no word to open the content. */
function englishContent(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): Clause | null {
  const meaning = verb.entry.meaning as MeaningOf<'say'>
  if (
    verb.last >= end ||
    !(meaning.bare || meaning.clause) ||
    (!['past', 'present', undefined].includes(verb.features.tense) && !isAppended(report, sentence, verb))
  )
    return null
  const from = afterListener(report, sentence, verb)
  const next = report.tokens[from]
  if (!next || next.kind === 'mark') return null
  // "said citing two sources that": whom they cite says it.
  if (sentence.cues.some(({ entry, first }) => entry.meaning.cue === 'citing' && first === from)) return null
  const needsVerb = meaning.clause || sentence.grammar.prepositions.has(next.key)
  if (needsVerb && !hasFiniteVerb(report, sentence, from, end)) return null
  // "…, Marsh said when reached by phone"
  if (sentence.grammar.subordinate.has(next.key) && end - from <= LONGEST_ASIDE) return null
  return clause(report, from, end, 'statement.after-verb')
}

/** How far into a clause its verb may stand, in tokens. */
const REACH_TO_FINITE = 12

/** "confirmed talks would resume": a verb behind a subject, before any mark, relative word or preposition that opens the clause. */
function hasFiniteVerb(report: ResolvedReport, sentence: ResolvedSentence, from: number, end: number): boolean {
  const { finite, relative, prepositions } = sentence.grammar
  if (prepositions.has(report.tokens[from]?.key ?? '')) return false
  for (let place = from + 1; place <= Math.min(end, from + REACH_TO_FINITE); place++) {
    const token = report.tokens[place]
    const opens = sentence.cues.some(({ entry, first }) => first === place && entry.meaning.cue === 'that')
    if (!token || token.kind === 'mark' || relative.has(token.key) || opens) return false
    if (finite.has(token.key)) return true
  }
  return false
}

/** A stretch of content without the marks at its ends; null for less than two tokens. */
export function clause(report: ResolvedReport, first: number, last: number, rule: string): Clause | null {
  let from = first
  let to = last
  const bare = (place: number): boolean =>
    report.tokens[place]?.kind === 'mark' && ',;:–—-.'.includes(report.tokens[place]?.text ?? '')
  while (from <= to && bare(from)) from++
  while (to >= from && bare(to)) to--
  return to - from + 1 >= 2 ? { first: from, last: to, rule } : null
}

/** What follows, precedes or surrounds «за словами X»: the rest of the sentence. */
export function contentBeside(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  phrase: { first: number; last: number },
): Clause | null {
  const end = trimmed(report, sentence.last)
  const behind = pastSecondHand(report, sentence, phrase.last)
  const comma =
    behind > phrase.last ? behind + 1 : placeOf(report, phrase.last + 1, Math.min(end, phrase.last + 12), ',')
  if (phrase.first - sentence.first <= 3 && !isMark(report, phrase.first - 1)) {
    // «По подсчетам экономистов, на которые ссылается X, …»
    const cited = comma === null ? null : afterCiting(report, sentence, comma - 1)
    const parts = comma !== null && cited !== null && (comma - phrase.last <= 8 || behind > phrase.last)
    const from = !parts ? phrase.last + 1 : cited === comma - 1 ? comma + 1 : cited + 1
    return clause(report, from, end, 'statement.according-to')
  }
  const from = startOfPeriod(report, sentence, phrase.first)
  const around = comma !== null && comma - phrase.last <= 6 && isMark(report, phrase.first - 1) && end - comma >= 2
  return clause(report, from, around ? end : phrase.first - 1, 'statement.according-to')
}

const isMark = (report: ResolvedReport, place: number): boolean =>
  [',', '—', '–', '('].includes(report.tokens[place]?.text ?? '')
