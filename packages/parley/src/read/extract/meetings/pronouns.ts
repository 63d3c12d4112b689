import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { relativeBefore, type Scope } from './clause.ts'
import type { Frame } from './frame.ts'

/** «вони», "they", «оба президента» before the verb. */
export const theySubject = (report: ResolvedReport, { sentence, trigger, first }: Scope): boolean =>
  relativeBefore(report, sentence, trigger.first) === null &&
  (report.tokens
    .slice(afterThat(sentence, first, trigger.first), trigger.first)
    .some(({ key }) => sentence.grammar.pluralSubjects.has(key)) ||
    twoPeople({ sentence, trigger, first }))

/** "met them", «зустрівся з ними» */
export const themBehind = (report: ResolvedReport, { sentence, trigger }: Scope): Frame['metThem'] =>
  report.tokens.slice(trigger.last + 1, trigger.last + 3).find(({ key }) => sentence.grammar.pluralObjects.has(key)) ??
  null

export const twoPeople = ({ sentence, trigger, first }: Pick<Scope, 'sentence' | 'trigger' | 'first'>): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first: at }) =>
      meaning.cue === 'sides' && !!meaning.people && at >= first && at < trigger.first,
  )

/** "They agreed that teams would meet": the subject stands behind the last "that". */
const afterThat = ({ cues }: ResolvedSentence, first: number, end: number): number =>
  cues.findLast((cue) => cue.entry.meaning.cue === 'that' && cue.first >= first && cue.last < end)?.last ?? first
