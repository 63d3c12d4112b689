import type { Cue } from '../../../language/cue.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, type Scope } from './clause.ts'
import { phraseStart } from './naming.ts'

/** «проведя в среду в Риме переговоры» */
const REACH_OF_VERB = 6

/**
 * «Приняв посла Х, президент Y заявил», «Президент Y, встретившись с Х, улетел»: a verb that accompanies another has the
 * subject of that.
 */
export function gerundSubject(
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  people: readonly ResolvedMention[],
): ResolvedMention[] {
  if (!sentence.grammar.inflected) return []
  const verb = accompanies(report, sentence, trigger)
    ? trigger
    : sentence.cues.findLast(
        (cue) =>
          cue.entry.meaning.cue === 'course' &&
          cue.last < trigger.first &&
          trigger.first - cue.last <= REACH_OF_VERB &&
          accompanies(report, sentence, cue),
      )
  if (!verb) return []
  const comma = (place: number): boolean => report.tokens[place]?.text === ','
  const before = people.findLast(({ last }) => last < verb.first)
  if (before && before.last === verb.first - 2 && comma(verb.first - 1) && mayBeSubject(report, sentence, before))
    return [before]
  const close = closingComma(report, sentence, trigger)
  if (close === null) return []
  const clause = sentence.cues.find(({ entry, first }) => entry.meaning.cue === 'that' && first > close)
  const subject = people.find(
    (one) =>
      one.first > close && one.first < (clause?.first ?? sentence.last + 1) && mayBeSubject(report, sentence, one),
  )
  return subject ? [subject] : []
}

/** The first comma behind the names that the gerund governs. */
function closingComma(report: ResolvedReport, { first, last }: ResolvedSentence, trigger: Cue): number | null {
  for (let place = Math.max(first, trigger.last + 1); place <= last; place++)
    if (report.tokens[place]?.text === ',') return place
  return null
}

const mayBeSubject = (report: ResolvedReport, sentence: ResolvedSentence, one: ResolvedMention): boolean =>
  (one.cases.length === 0 || one.cases.includes('nom')) &&
  !sentence.grammar.prepositions.has(hangsOn(report, sentence, phraseStart(report, sentence, one)).key)

/** «Приняв», «встретившись»: a participle that ends as verbs do that have their subject of another. */
const accompanies = (report: ResolvedReport, { grammar }: ResolvedSentence, { first, features }: Cue): boolean =>
  features.tense === 'participle' && grammar.gerund(report.tokens[first]?.key ?? '')
