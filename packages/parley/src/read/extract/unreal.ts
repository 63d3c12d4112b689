import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { hasMark } from './marks.ts'

const REACH = 6
/** "did not say whether the commanders of the two armies reached": what opens a clause holds for its verb, however late that comes. */
const REACH_OF_CLAUSE = 16

/** A word that makes a verb behind it a hope, a plan or a condition, or tells that it was so all the same. */
export interface Unreal {
  last: number
  kind: 'unreal' | 'purpose' | 'real'
}

/** The nearest such word before a verb, in its clause. "to" and its like belong to the verb right behind them only. */
export function unrealBefore(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): Unreal | null {
  const nearest = sentence.cues.findLast(
    (one) =>
      one.entry.meaning.cue === 'unreal' &&
      one.last < verb.first &&
      verb.first - one.last <= reachOf(report, sentence, { opener: one, verb }) &&
      !isName(report, sentence, one),
  )
  if (!nearest || hasMark(report, nearest.last, verb.first)) return null
  const { real, purpose } = nearest.entry.meaning as MeaningOf<'unreal'>
  if (real) return { last: nearest.last, kind: 'real' }
  if (!purpose) return { last: nearest.last, kind: 'unreal' }
  const apart = verb.first - nearest.last > 1 && !sentence.grammar.inflected
  return apart ? null : { last: nearest.last, kind: 'purpose' }
}

/** Past a verb of its own or what opens another clause the word holds no longer: "whether it hurts the port where both agreed". */
function reachOf(
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { opener, verb }: { opener: Cue; verb: Cue },
): number {
  const key = tokens[opener.first]?.key ?? ''
  const between = tokens.slice(opener.last + 1, verb.first)
  const isWhole = grammar.supposes.has(key) && !grammar.until.has(key)
  return isWhole && !between.some((one) => grammar.relative.has(one.key) || grammar.auxiliaries.has(one.key))
    ? REACH_OF_CLAUSE
    : REACH
}

/** Words between the noun and "after": «після урочистого підписання». */
const REACH_TO_OPENER = 3

/**
 * "talks on the signing of an accord", «готують підписання», «працюють над підписанням»: a noun of what is not done by that, unless it stands behind
 * "after": there it was.
 */
export function isOnlyMeant(
  { tokens }: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  { first, last, features }: Cue,
): boolean {
  const key = tokens[last]?.key ?? ''
  const isNoun = grammar.inflected
    ? features.tense === undefined && grammar.abstract(key)
    : grammar.gerund(key) && grammar.of.has(tokens[last + 1]?.key ?? '')
  if (!isNoun) return false
  const before = tokens.slice(Math.max(0, first - REACH_TO_OPENER), first).map((token) => token.key)
  if (before.some((one) => grammar.since.has(one) && grammar.takesUp.has(one) && !grammar.beforehand.has(one)))
    return false
  return (
    before.some((one) => grammar.about.has(one) || grammar.toWhom.has(one) || grammar.worksOn.has(one)) ||
    cues.some(({ entry: { meaning } }) => meaning.cue === 'course' && AHEAD.has(meaning.status)) ||
    cues.some((verb) => (verb.last === first - 1 || verb.first === first - 1) && isOfWords(verb))
  )
}

/** «обговорили підписання», «пов'язує підписання»: what is spoken of or wanted. */
const isOfWords = ({ entry: { meaning }, features: { tense } }: Cue): boolean =>
  tense !== undefined &&
  ((meaning.cue === 'stance' && meaning.stance !== 'accepts') ||
    (meaning.cue === 'progress' && meaning.state === 'discussed'))

const AHEAD: ReadonlySet<string> = new Set(['announced', 'postponed', 'cancelled', 'unconfirmed'])

/** The month of May. */
const isName = (report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean =>
  first === last && first > sentence.first && report.tokens[first]?.shape === 'capital'
