import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Clause, clause } from './content.ts'
import { isAppended } from './gerund.ts'
import { afterListener } from './listener.ts'

/** How far behind its verb a word may stand that gives it another meaning: "called a meeting off". */
const REACH_TO_PARTICLE = 4

/** «министр, которого называют автором плана», «пакт, который Чад считает выгодным»: what is said ends with its clause. */
function isOfRelative(
  { tokens }: ResolvedReport,
  { grammar, mentions, offices }: ResolvedSentence,
  verb: Cue,
): boolean {
  let first = verb.first - 1
  while (tokens[first - 1]?.kind === 'word') first--
  const key = tokens[first]?.key ?? ''
  // «в Лиме, где Х назвал …», «на встрече, в ходе которой Х назвал …»: of nobody, so that X does say it.
  if (!grammar.relative.has(key) || !grammar.adjectival(key)) return false
  const isOther = [...mentions, ...offices].some(
    (one) => one.first > first && one.last < verb.first && one.cases.includes('nom'),
  )
  return isOther || !grammar.relativeSubjects.has(key)
}

/** «назвав її конкретною», "called it concrete", but not "called for talks". */
export function described(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): Clause | null {
  const { unless, only } = verb.entry.meaning as MeaningOf<'say'>
  if (sentence.grammar.inflected && isOfRelative(report, sentence, verb)) return null
  const behind = report.tokens.slice(verb.last + 1, Math.min(verb.last + REACH_TO_PARTICLE, end) + 1)
  if (unless && behind.some((token) => unless.includes(token.key))) return null
  if (only && !behind.some((token) => only.includes(token.key))) return null
  return clause(report, verb.last + 1, end, 'statement.described')
}

/** «спростував чутки про зустріч», "denied any deadline": what is denied stands right behind, and is more than a word. */
export function deniedAfter(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): Clause | null {
  const next = report.tokens[verb.last + 1]
  if (!next || next.kind !== 'word' || sentence.grammar.prepositions.has(next.key)) return null
  return end - verb.last >= 2 ? described(report, sentence, verb, end) : null
}

/** «висловили сподівання на обмін», "voiced concern over the pace": from the noun to the end of its clause, where a word of its own follows. */
export function attitudeBehind(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
  end: number,
): Clause | null {
  const next = report.tokens[verb.last + 1]
  const last = endOfAttitude(report, sentence, verb.last, end)
  if (next?.kind !== 'word' || last - verb.last < 2) return null
  return clause(report, verb.last, last, 'statement.described')
}

/** Up to a comma, or to "and" before somebody else or another verb. */
function endOfAttitude(
  report: ResolvedReport,
  { grammar, cues, mentions }: ResolvedSentence,
  first: number,
  end: number,
): number {
  for (let place = first + 1; place < end; place++) {
    const { text = '', key = '' } = report.tokens[place] ?? {}
    if (text === ',') return place - 1
    const opens =
      grammar.and.has(key) &&
      (cues.some(({ entry, first: at }) => at - place >= 1 && at - place <= 2 && VERBS.has(entry.meaning.cue)) ||
        mentions.some(
          (one) =>
            one.first === place + 1 &&
            cues.some((cue) => cue.first === one.last + 1 && VERBS.has(cue.entry.meaning.cue)),
        ))
    if (opens) return place - 1
  }
  return end
}

const VERBS: ReadonlySet<string> = new Set(['say', 'course', 'meet', 'stance', 'paper', 'departs'])

/** «повідомив про прогрес», but not "said on Monday". */
export function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): number | null {
  for (let place = verb.last + 1; place <= Math.min(verb.last + 6, end); place++) {
    const token = report.tokens[place]
    if (token?.text === ',') return null
    if (!sentence.grammar.about.has(token?.key ?? '')) continue
    const marksTime = sentence.times.some((time) => time.first === place || time.first === place + 1)
    const marksChannel = sentence.cues.some(
      (cue) => cue.entry.meaning.cue === 'channel' && cue.first <= place && place <= cue.last,
    )
    // «министр по вопросам торговли», «процесс переговоров по тарифам»: it belongs to the noun before it.
    if (place > verb.last + 1 && sentence.grammar.governs.dat.has(token?.key ?? '')) continue
    // «в Бюро по реинтеграции»: it belongs to a name.
    if (sentence.mentions.some((one) => one.first < place && place <= one.last)) continue
    return marksTime ||
      marksChannel ||
      ofTalks(sentence, place) ||
      ofPaper(sentence, verb, place) ||
      (!sentence.grammar.inflected && token?.key !== 'about')
      ? null
      : place
  }
  return null
}

/** «оголосили страйк після переговорів про зарплату»: what the talks are about. */
const ofTalks = ({ cues }: ResolvedSentence, place: number): boolean =>
  cues.some(
    ({ entry: { meaning }, last }) => meaning.cue === 'meeting' && meaning.form === 'talks' && last === place - 1,
  )

/** «обнародовал план по обмену пленными»: what the plan is for. A statement that is published says it. */
const ofPaper = ({ cues }: ResolvedSentence, { entry, last: end }: Cue, place: number): boolean =>
  (entry.meaning as MeaningOf<'say'>).channel === 'published' &&
  cues.some(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'document' && meaning.kind !== 'statement' && first > end && last < place,
  )

/** A short clause behind the verb tells when it was said, not what. */
const LONGEST_ASIDE = 6

/** "Officials said the talks would go on": English needs no word to open the content. */
export function englishContent(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
  end: number,
): Clause | null {
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
  // "…, Marsh said after hosting both in Oslo on Monday"
  const isMeanwhile =
    sentence.grammar.subordinate.has(next.key) && sentence.grammar.gerund(report.tokens[from + 1]?.key ?? '')
  if (isMeanwhile && !hasFiniteVerb(report, sentence, from + 1, end)) return null
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
