import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** A stretch of tokens, `last` included. */
export interface Clause {
  first: number
  last: number
  rule: string
}

/** How far after its verb the word that opens the content may stand: «повідомив у середу в Telegram, що …». */
const REACH_TO_THAT = 16
const FEWEST_WORDS = 3

/**
 * The content of an indirect statement: after «що»/"that"; after a colon; as an object («повідомив про прогрес»,
 * «назвав її конкретною»); before the verb («…, заявив він»); in English right after the verb.
 */
export function contentOf(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): Clause | null {
  const meaning = verb.entry.meaning as MeaningOf<'say'>
  if (pointsBack(sentence, verb)) return null
  const end = endOfContent(report, sentence, verb)
  const that = sentence.cues.find((cue) => cue.entry.meaning.cue === 'that' && cue.first > verb.last && cue.first - verb.last <= REACH_TO_THAT && opensClause(report, sentence, cue, verb))
  if (that) return clause(report, that.last + 1, end, 'statement.that-clause')
  if (meaning.weak) return null
  const colon = placeOf(report, verb.last + 1, end, ':')
  if (colon !== null) return clause(report, colon + 1, end, 'statement.colon')
  const before = contentBefore(report, sentence, verb)
  if (before) return before
  if (meaning.object) return clause(report, verb.last + 1, end, 'statement.described')
  const about = aboutAfter(report, sentence, verb, end)
  if (about !== null) return clause(report, about, end, 'statement.about')
  if (sentence.language === 'en') return englishContent(report, verb, end)
  return null
}

/** «про це повідомляє», «об этом сообщил»: what was said stands elsewhere. */
const pointsBack = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'this' && cue.first < verb.first && verb.first - cue.last <= 6 && !(cue.entry.lemma === 'о том' || cue.entry.lemma === 'про те'))

/** A comma or nothing but the channel stands before the word; «як» opens content only after a comma. */
function opensClause(report: ResolvedReport, sentence: ResolvedSentence, that: Cue, verb: Cue): boolean {
  const comma = report.tokens[that.first - 1]?.text === ','
  if (sentence.language === 'en') return that.entry.lemma === 'that' && that.first - verb.last <= 8
  if (/^(?:як|как|ніби|нібито|якобы|начебто|будто)$/u.test(that.entry.lemma)) return comma && that.first - verb.last <= 3 && !/^(?:як|как)$/u.test(that.entry.lemma)
  return comma || that.first === verb.last + 1
}

/** Content ends with the sentence, or before a verb of saying that goes on with the same subject: «…, а також додав». */
function endOfContent(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): number {
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'say' || cue.first <= verb.last + 2 || cue.features.tense === 'infinitive') continue
    const joined = joiningWord(report, sentence, cue.first)
    if (joined !== null && followedByThat(sentence, cue)) return joined - 1
  }
  return trimmed(report, sentence.last)
}

/** Place of the first of the joining words («, а також») that stand right before the verb. */
function joiningWord(report: ResolvedReport, { grammar }: ResolvedSentence, verb: number): number | null {
  let place = verb
  while (grammar.and.has(report.tokens[place - 1]?.key ?? '')) place--
  return place === verb ? null : place
}

const followedByThat = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.first > verb.last && cue.first - verb.last <= 3)

function trimmed(report: ResolvedReport, last: number): number {
  let place = last
  while (place > 0 && report.tokens[place]?.kind === 'mark' && '.!?…'.includes(report.tokens[place]?.text.charAt(0) ?? '')) place--
  return place
}

function placeOf(report: ResolvedReport, first: number, last: number, mark: string): number | null {
  for (let place = first; place <= last; place++) if (report.tokens[place]?.text === mark) return place
  return null
}

/** «…, заявив він.», «…, – ідеться в статті», "…, she said." */
function contentBefore(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): Clause | null {
  const comma = commaBefore(report, sentence, verb)
  if (comma === null) return null
  const content = clause(report, sentence.first, comma - 1, 'statement.before-verb')
  return content && content.last - content.first >= FEWEST_WORDS ? content : null
}

function commaBefore(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): number | null {
  // The verb with its subject must be the tail of the sentence.
  if (sentence.last - verb.last > 14 || placeOf(report, verb.last + 1, sentence.last, ',') !== null && sentence.language !== 'en') return null
  for (let place = verb.first - 1; place > sentence.first && verb.first - place <= 7; place--) {
    const text = report.tokens[place]?.text ?? ''
    if (text === ',') return report.tokens[place + 1]?.kind === 'mark' || verb.first - place <= 6 ? place : null
    if (report.tokens[place]?.kind === 'mark' && !'–—-'.includes(text)) return null
  }
  return null
}

function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue, end: number): number | null {
  for (let place = verb.last + 1; place <= Math.min(verb.last + 6, end); place++) {
    if (report.tokens[place]?.text === ',') return null
    if (sentence.grammar.about.has(report.tokens[place]?.key ?? '')) return place
  }
  return null
}

/** "Officials said the talks would go on": English needs no word to open the content. */
function englishContent(report: ResolvedReport, verb: Cue, end: number): Clause | null {
  if (verb.last >= end || !['past', 'present', undefined].includes(verb.features.tense)) return null
  const next = report.tokens[verb.last + 1]
  if (!next || next.kind === 'mark') return null
  return clause(report, verb.last + 1, end, 'statement.after-verb')
}

function clause(report: ResolvedReport, first: number, last: number, rule: string): Clause | null {
  let from = first
  let to = last
  const bare = (place: number): boolean => report.tokens[place]?.kind === 'mark' && ',;:–—-'.includes(report.tokens[place]?.text ?? '')
  while (from <= to && bare(from)) from++
  while (to >= from && bare(to)) to--
  return to - from + 1 >= 2 ? { first: from, last: to, rule } : null
}

/** What follows or precedes «за словами X»: the rest of the sentence without the phrase. */
export function contentBeside(report: ResolvedReport, sentence: ResolvedSentence, phrase: { first: number; last: number }): Clause | null {
  const end = trimmed(report, sentence.last)
  const comma = placeOf(report, phrase.last + 1, Math.min(end, phrase.last + 12), ',')
  if (phrase.first - sentence.first <= 3) {
    const from = comma !== null && comma - phrase.last <= 8 ? comma + 1 : phrase.last + 1
    return clause(report, from, end, 'statement.according-to')
  }
  return clause(report, sentence.first, phrase.first - 1, 'statement.according-to')
}
