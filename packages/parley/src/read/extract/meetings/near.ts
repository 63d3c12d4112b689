import type { Cue } from '../../../language/cue.ts'
import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope, Stretch } from './clause.ts'

/** «у Маямі», «у Палм-Біч»: the form tells no case. */
export function isUnchanging({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last }: Stretch): boolean {
  const { text, key } = tokens[last] ?? { text: '', key: '' }
  return grammar.seemsIndeclinable(text) || grammar.unchangingEnds.has(key.slice(key.lastIndexOf('-') + 1))
}

/**
 * "met near Geneva", «зустрілися 3 травня під Женевою», «переговори відбулися неподалік від Женеви»: right behind what tells
 * of this meeting, or its time there. Not «під Женеву», to where, nor «бої тривали під Женевою»: that tells of something else.
 */
export function isNear(report: ResolvedReport, { sentence, trigger }: Scope, mention: ResolvedMention): boolean {
  const start = nearStart(report, sentence, mention)
  if (start === null || isOwnerMark(report.tokens[mention.last + 1])) return false
  const end = beforeTime(report, sentence, start - 1)
  return end === trigger.last || isToldToHaveTakenPlace(report, sentence, trigger, end)
}

/** Where a phrase of nearness before the place begins: "in a village outside Geneva". */
function nearStart(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): number | null {
  const { grammar } = sentence
  const { first, cases } = mention
  const keyAt = (place: number): string => report.tokens[place]?.key ?? ''
  const apart =
    grammar.prepositions.has(keyAt(first - 1)) &&
    !grammar.locative.has(keyAt(first - 1)) &&
    grammar.nearPlaces.has(keyAt(first - 2))
  const near = first - (apart ? 2 : 1)
  const isTarget = cases.length > 0 && cases.every((form) => form === 'acc' || form === 'nom')
  if (!grammar.nearPlaces.has(keyAt(near)) || (isTarget && !isUnchanging(report, sentence, mention))) return null
  return grammar.placeNouns.has(keyAt(near - 1)) && grammar.locative.has(keyAt(near - 3)) ? near - 3 : near
}

/** The token before a time that ends here: «зустрілися 3 травня», "met on Monday". */
function beforeTime(report: ResolvedReport, { times, grammar }: ResolvedSentence, place: number): number {
  const time = times.find(({ last }) => last === place)
  if (!time) return place
  const before = time.first - 1
  return grammar.prepositions.has(report.tokens[before]?.key ?? '') ? before - 1 : before
}

/** «Переговори Данії та Литви відбулися»: between the noun and the verb that ends there stands only whose meeting it is. */
function isToldToHaveTakenPlace(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  trigger: Cue,
  end: number,
): boolean {
  const { grammar, cues, mentions, times } = sentence
  const verb = cues.find(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'course' && !meaning.denies && !meaning.breaks && !meaning.moves && last === end,
  )
  if (!verb || trigger.entry.meaning.cue !== 'meeting' || verb.first <= trigger.last) return false
  const known = [...mentions, ...times]
  for (let place = trigger.last + 1; place < verb.first; place++) {
    const key = report.tokens[place]?.key ?? ''
    const plain = grammar.and.has(key) || grammar.copula.has(key) || PARTNERS(grammar).some((words) => words.has(key))
    if (!plain && !known.some(({ first, last }) => first <= place && place <= last)) return false
  }
  return true
}

const PARTNERS = ({ between, with: along, of, locative }: ResolvedSentence['grammar']): ReadonlySet<string>[] => [
  between,
  along,
  of,
  locative,
]
