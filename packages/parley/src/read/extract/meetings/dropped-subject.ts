import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { mayBe, type Scope, type Stretch } from './clause.ts'

/**
 * «Х заявила, что провела переговоры с Y», «Х прибыл, чтобы встретиться с Y»: where the verb behind the conjunction has no
 * subject of its own, that of the main clause is meant, a name or «он»; `reach`: so near
 * behind the conjunction stands the verb.
 */
export function droppedSubject<Subject extends Stretch & Pick<ResolvedMention, 'cases'>>(
  report: ResolvedReport,
  { sentence, trigger, first: from, last: to }: Scope,
  people: readonly Subject[],
  reach = Number.POSITIVE_INFINITY,
): Subject[] {
  if (!sentence.grammar.inflected) return []
  const that = sentence.cues.findLast(({ entry, last }) => entry.meaning.cue === 'that' && last < trigger.first)
  const verb = sentence.cues.find(
    ({ entry: { meaning }, first, last }) =>
      (meaning.cue === 'course' || meaning.cue === 'meet') &&
      first > Math.max(from, that?.last ?? 0) &&
      last <= Math.min(to, trigger.last),
  )
  if (!verb || !that || verb.first - that.last > reach || report.tokens[that.first - 1]?.text !== ',') return []
  const purpose = (that.entry.meaning as MeaningOf<'that'>).kind === 'wants'
  if (purpose ? verb.features.tense !== 'infinitive' || verb.first !== that.last + 1 : verb.features.number !== 'sg')
    return []
  const between = ({ first, last }: Stretch): boolean => first > that.last && last < verb.first
  const { mentions, references, offices } = sentence
  const own =
    mentions.some((one) => between(one) && mayBe(sentence, one.cases, 'nom')) ||
    offices.some((one) => between(one) && one.cases.includes('nom')) ||
    references.some((one) => one.kind === 'person' && between(one)) ||
    report.tokens
      .slice(that.last + 1, verb.first)
      .some(
        ({ kind, key }, order) =>
          (kind === 'mark' && !marksDate(sentence, that.last + 1 + order)) || sentence.grammar.subjects.has(key),
      )
  // «заявил, что провел Y»: the subject may stand right behind the verb.
  const behind = mentions.some(
    ({ kind, first, cases }) => kind === 'person' && first === verb.last + 1 && cases.includes('nom'),
  )
  if (own || behind) return []
  const main = sentence.cues.findLast(
    ({ entry: { meaning }, last }) =>
      (meaning.cue === 'say' || (purpose && meaning.cue === 'course')) && last < that.first,
  )
  const subject = people.findLast(({ last, cases }) => last < that.first && cases.includes('nom'))
  return main && subject ? [subject] : []
}

/** «що в неділю, 11 грудня, планує»: a comma within a date or at its end opens no clause. */
const marksDate = ({ times }: ResolvedSentence, place: number): boolean =>
  times.some(({ first, last }) => first - 1 <= place && place <= last + 1)
