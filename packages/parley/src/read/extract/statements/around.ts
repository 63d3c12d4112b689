import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Clause, clause, placeOf, trimmed } from './content.ts'
import { pastSecondHand } from './second-hand.ts'

const FEWEST_WORDS = 3
const REACH_TO_COLON = 16
const RULE_AFTER = 'statement.after-attribution'

/** «Як зазначив дипломат, …, повідомляє X»: where the press that passes it on ends what was said; null where none does. */
function beforePress(report: ResolvedReport, sentence: ResolvedSentence, from: number): number | null {
  if (!sentence.grammar.inflected) return null
  const verb = sentence.cues.findLast(
    ({ entry, first }) => entry.meaning.cue === 'say' && first > from + 1 && report.tokens[first - 1]?.text === ',',
  )
  if (!verb || report.tokens.slice(verb.last + 1, sentence.last).some(({ text }) => text === ',')) return null
  const press = sentence.mentions.some(
    (one) => one.kind === 'organization' && one.first - verb.last <= 2 && one.first > verb.last,
  )
  return press && sentence.last - verb.last <= LONGEST_PRESS ? verb.first - 2 : null
}

/** «сообщает агентство „Вестник“ в среду» */
const LONGEST_PRESS = 8

/** What stands around a clause of attribution: «…, заявив він», «Переговори, визнав він, …», «Як заявив він, …». */
export function contentAround(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { first, last, stands }: { first: number; last: number; stands: 'before' | 'within' | 'after' },
): Clause | null {
  if (stands === 'before') {
    const from =
      pastSecondHand(report, sentence, afterCiting(report, sentence, pastSecondHand(report, sentence, last))) + 1
    return clause(report, from, beforePress(report, sentence, from) ?? trimmed(report, sentence.last), RULE_AFTER)
  }
  const from = startOfPeriod(report, sentence, first)
  const content =
    stands === 'after'
      ? clause(report, from, first - 1, 'statement.before-verb')
      : clause(report, from, trimmed(report, sentence.last), 'statement.around-verb')
  if (!content || content.last - content.first + 1 < FEWEST_WORDS) return null
  if (stands === 'after' && isSetting(report, sentence, content)) return null
  if (stands === 'after' && isOfAnother(sentence, content, { first, last })) return null
  if (stands === 'after' && isSource(report, sentence, content)) return null
  // "In an interview on Monday, Marsh said in Oslo …" opens with where it was said.
  const opensWithPreposition =
    stands === 'after' &&
    !sentence.grammar.inflected &&
    sentence.grammar.prepositions.has(report.tokens[from]?.key ?? '') &&
    placeOf(report, from, first - 2, ',') === null &&
    first - from <= 8
  return opensWithPreposition ? null : content
}

/** «За словами Х, …, повідомляє Y»: what X said, which the press only brings. */
const isOfAnother = (
  { grammar, cues, mentions }: ResolvedSentence,
  content: Clause,
  tail: { first: number; last: number },
): boolean =>
  grammar.inflected &&
  cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'according' && meaning.kind === 'person' && first === content.first,
  ) &&
  mentions.some((one) => one.press !== null && one.first >= tail.first && one.last <= tail.last)

/** «По его словам, Чад высказался за …»: what stands before names a source, and nobody says it. */
const isSource = (report: ResolvedReport, { cues }: ResolvedSentence, { first, last }: Clause): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'according' && cue.first === first) &&
  placeOf(report, first, last, ',') === null

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

/** «Х написала, что, по словам Y, …»: the word that opens the clause of what somebody says, in which the place stands. */
const openerOf = ({ cues }: ResolvedSentence, place: number): number | null =>
  cues.findLast(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'that' &&
      meaning.kind === undefined &&
      last < place &&
      cues.some((verb) => verb.entry.meaning.cue === 'say' && verb.last < first),
  )?.last ?? null

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
  // «Договор не подпишут: по словам Х, …»
  const behindColon = ';:'.includes(report.tokens[phrase.first - 1]?.text ?? ' ') && comma !== null
  const opener = openerOf(sentence, phrase.first)
  const opens = opener !== null && phrase.first - opener <= 2 && comma !== null
  if (behindColon || opens || (phrase.first - sentence.first <= 3 && !isMark(report, phrase.first - 1))) {
    // «По подсчетам экономистов, на которые ссылается X, …»
    const cited = comma === null ? null : afterCiting(report, sentence, comma - 1)
    const parts = comma !== null && cited !== null && (comma - phrase.last <= 8 || behind > phrase.last)
    const from = !parts ? phrase.last + 1 : cited === comma - 1 ? comma + 1 : cited + 1
    return clause(report, from, beforePress(report, sentence, from) ?? end, 'statement.according-to')
  }
  const from = Math.max(startOfPeriod(report, sentence, phrase.first), (opener ?? -1) + 1)
  const around = comma !== null && comma - phrase.last <= 6 && isMark(report, phrase.first - 1) && end - comma >= 2
  return clause(report, from, around ? end : phrase.first - 1, 'statement.according-to')
}

const isMark = (report: ResolvedReport, place: number): boolean =>
  [',', '—', '–', '('].includes(report.tokens[place]?.text ?? '')
