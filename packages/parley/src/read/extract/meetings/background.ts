import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope, Stretch } from './clause.ts'

/**
 * "met in Geneva on Monday for the first time since a truce was signed in Rome in March": a date or place in an English clause
 * behind, which tells of something else. Not "met after they landed in Geneva": there they met.
 */
export function inBackground(report: ResolvedReport, { sentence, trigger }: Scope, one: Stretch): boolean {
  const { grammar } = sentence
  if (grammar.inflected || one.first <= trigger.last) return false
  for (let place = one.first - 1; place > trigger.last; place--) {
    const { kind, key } = report.tokens[place] ?? { kind: 'mark', key: '' }
    if (kind === 'mark') return false
    if (grammar.subordinate.has(key)) return !isOwnEnd(report, sentence, place) && hasVerb(report, sentence, place, one)
  }
  return false
}

/** "broke down before they began": told of the meeting itself. */
const isOwnEnd = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, conjunction: number): boolean =>
  (grammar.beforehand.has(tokens[conjunction]?.key ?? '') || grammar.until.has(tokens[conjunction]?.key ?? '')) &&
  grammar.anaphors.has(tokens[conjunction + 1]?.key ?? '')

/** A verb in the past of its own, before the date or place or, with nothing else between, right behind. */
function hasVerb(report: ResolvedReport, sentence: ResolvedSentence, conjunction: number, one: Stretch): boolean {
  const { tenses, cues } = sentence
  return tenses.some((verb) => {
    if (verb.tense !== 'past' || verb.first <= conjunction || isAttribute(report, sentence, verb.first)) return false
    if (cues.some((cue) => cue.first === verb.last && isThere(cue)) || isIn(report, sentence, verb.last)) return false
    return verb.last < one.first || (verb.first > one.last && onlyTimesBetween(report, sentence, one.last, verb.first))
  })
}

/** "a delayed start", "of heated debate": what ends as a verb in the past does describes a noun. */
const isAttribute = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, verb: number): boolean => {
  const { key = '' } = tokens[verb - 1] ?? {}
  return (
    grammar.determiners.has(key) ||
    grammar.prepositions.has(key) ||
    grammar.articles.indefinite.has(key) ||
    (grammar.subordinate.has(key) && grammar.participle(tokens[verb]?.key ?? ''))
  )
}

/** "after they landed in", "before they met in": whoever does so is where the meeting is. */
const isThere = ({ entry: { meaning } }: ResolvedSentence['cues'][number]): boolean =>
  meaning.cue === 'meet' ||
  meaning.cue === 'attend' ||
  (meaning.cue === 'course' && !!(meaning.arrives || meaning.gathers))

/** "while he was in Rome" */
const isIn = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, verb: number): boolean =>
  grammar.copula.has(tokens[verb]?.key ?? '') && grammar.locative.has(tokens[verb + 1]?.key ?? '')

const onlyTimesBetween = (
  { tokens }: ResolvedReport,
  { grammar, times, mentions }: ResolvedSentence,
  from: number,
  to: number,
): boolean => {
  for (let place = from + 1; place < to; place++) {
    const isTold = [...times, ...mentions].some(({ first, last }) => first <= place && place <= last)
    if (!isTold && !grammar.locative.has(tokens[place]?.key ?? '')) return false
  }
  return true
}
