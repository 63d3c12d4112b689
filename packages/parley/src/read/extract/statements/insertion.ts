import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates/candidate.ts'
import { afterListener } from './listener.ts'
import { pastHearer } from './past-hearer.ts'
import { mayFollow } from './speaker.ts'
import { tellerBehind } from './teller.ts'
import { isQuotationMark } from '../../quotation-marks.ts'

/** A clause that attributes the sentence around it: tokens, `last` included, the marks at its ends left out. */
export interface Insertion {
  first: number
  last: number
  /** «Як заявив Х, …», «…, заявив Х, …», «…, заявив Х». */
  stands: 'before' | 'within' | 'after'
}

const LONGEST_LEAD = 4
const LONGEST_TAIL = 16
const PARTING = new Set([',', '—', '–', '-'])
const STOPS = new Set(['.', '!', '?', '…', '...', ';', ':'])

/** ", but dockers continued to picket it", «, а грузчики продолжили бастовать»: what somebody did, and did not say. */
const tellsOfADeed = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, verb: Cue, start: number): boolean =>
  grammar.but.has(tokens[start]?.key ?? '') ||
  ((verb.entry.meaning as MeaningOf<'say'>).aside === true && grammar.infinitive(tokens[verb.last + 1]?.key ?? ''))

/** The clause around a verb of saying and its subject, where marks part it from what was said. */
export function insertionOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Insertion | null {
  const subject = subjectBeside(report, sentence, { verb, all })
  if (!subject) return null
  const start = startOfClause(report, sentence, Math.min(subject.first, verb.first))
  const end = endOfClause(report, sentence, Math.max(subject.last, verb.last))
  if (start === null || end === null || tellsOfADeed(report, sentence, verb, start)) return null
  const opener = sentence.cues.find((cue) => cue.first === start && cue.entry.meaning.cue === 'that')
  // «заявив, що Х погодився, …»: a clause with «що» attributes nothing.
  if (opener && !compares(opener)) return null
  if (tellsWhenOrWhy(report, sentence, start)) return null
  if (start === sentence.first || ';:'.includes(report.tokens[start - 1]?.text ?? ' '))
    return opener !== undefined && isParting(report, end + 1) ? { first: start, last: end, stands: 'before' } : null
  const closesSentence = end >= lastWord(report, sentence)
  if (closesSentence)
    return readsAsTail(report, sentence, { verb, subject, end }) ? { first: start, last: end, stands: 'after' } : null
  if (!isParting(report, end + 1)) return null
  // "…, Marsh said the talks would go on, and …": what follows the verb is what was said.
  if (
    !sentence.grammar.inflected &&
    subject.last < verb.first &&
    !readsAsTail(report, sentence, { verb, subject, end })
  )
    return null
  const relative = sentence.grammar.relative.has(report.tokens[end + 2]?.key ?? '')
  // "…, said Marsh, who would not discuss them": nothing said follows.
  return {
    first: start,
    last: end,
    stands:
      relative || citesBehind(sentence, end) || isApposition(report, sentence, { verb, subject, end })
        ? 'after'
        : 'within',
  }
}

/** A subject right before or after the verb with no mark between. */
function subjectBeside(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Candidate | undefined {
  const able = all.filter((one) => one.nominative && !one.governed && !one.located)
  const before = able.findLast(
    (one) =>
      one.last < verb.first &&
      verb.first - one.last <= 3 &&
      (unmarked(report, one.last, verb.first) || closesApposition(report, one, verb)) &&
      !sentence.cues.some(
        ({ entry, first, last }) => entry.meaning.cue === 'that' && first > one.last && last < verb.first,
      ),
  )
  const from = pastHearer(report, sentence, verb)
  const after = able.find(
    (one) =>
      one.first > from &&
      one.first - from <= (isUnmistaken(report, sentence, one) ? REACH_TO_NAME : REACH_TO_SUBJECT) &&
      unmarked(report, from, one.first) &&
      mayFollow(report, sentence, verb, one),
  )
  const teller = tellerBehind(sentence, verb, all)
  if (teller) return teller
  const located = all.find((one) => one.located && Math.abs(one.first - verb.last) <= 3)
  if (before && (before.last === verb.first - 1 || closesApposition(report, before, verb))) return before
  return after ?? before ?? located
}

/** «повідомив журналістам перед початком зустрічі Хосе Рамос»: where nouns are declined, a name in the nominative may stand further on. */
const REACH_TO_NAME = 8
const REACH_TO_SUBJECT = 4

const isUnmistaken = (
  { actors }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { actor, last }: Candidate,
): boolean =>
  grammar.inflected &&
  actor !== null &&
  actors[actor]?.kind === 'person' &&
  mentions.some((one) => one.last === last && one.cases.length === 1 && one.cases[0] === 'nom')

/** "…, Chile's foreign minister, Marsh, said": the second comma only closes what the first one opened. */
const closesApposition = ({ tokens }: ResolvedReport, { first, last }: Candidate, verb: Cue): boolean =>
  last === verb.first - 2 &&
  tokens[last + 1]?.text === ',' &&
  tokens.slice(first, last + 1).some(({ text }) => text === ',')

/** Quotation marks part no subject from its verb: «рассказал «Форуму» источник». */
export function unmarked(report: ResolvedReport, last: number, first: number): boolean {
  for (let place = last + 1; place < first; place++)
    if (report.tokens[place]?.kind === 'mark' && !isQuotationMark(report.tokens[place]?.text ?? '')) return false
  return true
}

/** Back to the mark that opens the clause; null where the clause is joined to what stands before it. */
function startOfClause(report: ResolvedReport, sentence: ResolvedSentence, from: number): number | null {
  const { grammar } = sentence
  for (let place = from; place >= sentence.first && from - place <= LONGEST_LEAD; place--) {
    if (
      place === sentence.first ||
      isParting(report, place - 1) ||
      ';:'.includes(report.tokens[place - 1]?.text ?? ' ')
    )
      return place
    const token = report.tokens[place - 1]
    if (
      !token ||
      STOPS.has(token.text) ||
      (grammar.and.has(token.key) && token.kind === 'word') ||
      grammar.relative.has(token.key) ||
      token.kind === 'mark'
    )
      return token && '»”"“'.includes(token.text) ? place : null
  }
  return null
}

/** On to the mark or the end of the sentence that closes the clause; null where a clause with «що» follows. */
function endOfClause(report: ResolvedReport, sentence: ResolvedSentence, from: number): number | null {
  const last = lastWord(report, sentence)
  for (let place = from; place <= last && place - from <= LONGEST_TAIL; place++) {
    if (place > from && sentence.cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first === place))
      return null
    if (place === last || isParting(report, place + 1))
      return sentence.cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first === place + 2 && !compares(cue))
        ? null
        : place
    if (STOPS.has(report.tokens[place + 1]?.text ?? '')) return null
  }
  return null
}

/** «Переговори почнуться після того, як Х заявив …», «…, оскільки Х наполягає»: when or why, and nobody says it. */
function tellsWhenOrWhy({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, start: number): boolean {
  if (!grammar.inflected || tokens[start - 1]?.text !== ',') return false
  return grammar.subordinate.has(tokens[start]?.key ?? '') || grammar.correlatives.has(tokens[start - 2]?.key ?? '')
}

/** «Як заявив він, …»: the word attributes, it opens no content. */
const compares = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'that' && meaning.kind === 'compares'

interface Clause {
  verb: Cue
  subject: Candidate
  end: number
}

/** English puts what was said right after the verb: "Marsh said the talks …" is no tail. */
function readsAsTail(report: ResolvedReport, sentence: ResolvedSentence, { verb, subject, end }: Clause): boolean {
  const next = Math.max(verb.last, subject.last) + 1
  const { grammar } = sentence
  for (let place = next; place <= end; place++) if (grammar.subjects.has(report.tokens[place]?.key ?? '')) return false
  const key = report.tokens[next]?.key ?? ''
  if (sentence.grammar.inflected) return !(grammar.about.has(key) && subject.last < verb.first)
  if (next > end || subject.first > verb.last) return true
  // "…, an official told the local newspaper The Herald."
  if ((verb.entry.meaning as MeaningOf<'say'>).told && afterListener(report, sentence, verb) > end) return true
  if (
    grammar.prepositions.has(key) &&
    grammar.prepositions.has(report.tokens[afterListener(report, sentence, verb)]?.key ?? '') &&
    afterListener(report, sentence, verb) > next
  )
    return true
  // "…, Marsh said after hosting both in Oslo."
  if (grammar.subordinate.has(key) && grammar.gerund(report.tokens[next + 1]?.key ?? '')) return true
  const time = sentence.times.find(({ first }) => first === next)
  // "…, the embassy said on Monday in a brief statement posted to its website."
  if (time && grammar.prepositions.has(report.tokens[time.last + 1]?.key ?? '')) return true
  return (
    end - next < 8 &&
    (grammar.prepositions.has(key) ||
      channelAt(sentence, next) ||
      sentence.times.some((time) => time.first === next) ||
      sentence.mentions.some((mention) => mention.first === next && mention.press !== null))
  )
}

/** "…, Marsh told reporters, a reference to the border." */
const isApposition = (report: ResolvedReport, sentence: ResolvedSentence, { subject, end }: Clause): boolean =>
  sentence.offices.some(
    (office) =>
      office.first > subject.last &&
      office.first - end <= 4 &&
      office.holders.length === 0 &&
      lastWord(report, sentence) - office.last <= 6,
  )

/** "…, the agency reported, citing a draft": nothing said follows. */
const citesBehind = ({ cues }: ResolvedSentence, end: number): boolean =>
  cues.some(({ entry, first }) => entry.meaning.cue === 'citing' && first === end + 2)

const channelAt = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'channel' && cue.first <= place && place <= cue.last)

const isParting = (report: ResolvedReport, place: number): boolean => PARTING.has(report.tokens[place]?.text ?? '')

/** Place of the last token of a sentence that is no closing mark. */
export function lastWord(report: ResolvedReport, sentence: ResolvedSentence): number {
  let place = sentence.last
  while (place > sentence.first && report.tokens[place]?.kind === 'mark') place--
  return place
}
