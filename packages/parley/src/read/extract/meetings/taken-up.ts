import type { Cue } from '../../../language/cue.ts'
import { isBeforehand } from '../../beforehand.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'

/** Behind "during" or "after", and the sentence has a verb in the past and none of what is to come. */
export const isOver = (report: ResolvedReport, { sentence, trigger }: Scope): boolean =>
  takesUp(report, { sentence, trigger }) &&
  sentence.cues.some(({ entry, features }) => entry.meaning.cue === 'say' && features.tense === 'past') &&
  !sentence.cues.some(({ features, first }) => features.tense === 'future' && !isSaidThere(sentence, trigger, first))

/** Behind the word that opens what was said after the talks. */
const isSaidThere = ({ cues }: ResolvedSentence, trigger: Cue, place: number): boolean =>
  cues.some(({ entry, first, last }) => entry.meaning.cue === 'that' && first > trigger.last && last < place)

/** «перед другим раундом переговорів», "ahead of the talks": nothing but what describes the noun between. */
export const liesAhead = (report: ResolvedReport, scope: Pick<Scope, 'sentence' | 'trigger'>): boolean =>
  leadsTo(report, scope, (place) => isBeforehand(report.tokens, scope.sentence.grammar, place))

/** «щоб підготувати саміт», "to prepare for the summit": whoever does so, wherever and whenever, is not there yet. */
export const isPrepared = (report: ResolvedReport, scope: Scope): boolean =>
  scope.trigger.entry.meaning.cue === 'meeting' &&
  leadsTo(report, scope, (place) => scope.sentence.grammar.prepares.has(report.tokens[place]?.key ?? ''))

/** A word before the noun of meeting, in front of what describes it. */
function leadsTo(
  { tokens }: ResolvedReport,
  { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
  is: (place: number) => boolean,
): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - REACH_OF_BEFORE); place--) {
    const { kind, key } = tokens[place] ?? { kind: 'mark', key: '' }
    // «підготовка і переговори»: the one and the other.
    if (kind === 'mark' || sentence.grammar.and.has(key)) return false
    if (is(place)) return true
  }
  return false
}

const REACH_OF_BEFORE = 5

/** "the next meeting": none that was told yet. */
export const isNext = ({ sentence, trigger }: Scope): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'series' && !!meaning.next && trigger.first > last && trigger.first - last <= REACH_OF_NEXT,
  )

/** "the next trilateral meeting" */
const REACH_OF_NEXT = 2

/** "It was the third meeting since April", «Це вже третя зустріч»: which of them the one at hand was. */
export function isOneTold({ tokens }: ResolvedReport, { sentence, trigger }: Scope): boolean {
  const { grammar, first } = sentence
  const { key = '' } = tokens[first] ?? {}
  return (
    (grammar.demonstratives.has(key) || grammar.anaphors.has(key)) &&
    trigger.first - first <= REACH_OF_IT &&
    tokens
      .slice(first + 1, trigger.first)
      .every(({ kind, key: word }) => kind === 'word' && !grammar.prepositions.has(word))
  )
}

/** "It was only the third such" */
const REACH_OF_IT = 6

/** «під час», «після», «за результатами», "during", "the": the phrase takes up what was told. */
export function takesUp(report: ResolvedReport, { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>): boolean {
  for (let place = trigger.first - 1; place >= Math.max(sentence.first, trigger.first - 4); place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return false
    if (sentence.grammar.takesUp.has(token.key)) return true
  }
  return false
}
