import type { MeetingStatus } from '../../../model/meeting.ts'
import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedSentence } from '../../resolved.ts'
import type { Stretch } from './clause.ts'

/** A verb after a relative clause or a list of names: «Зустріч Х з Y, яка мала пройти в Z, не відбудеться». */
export const REACH_OF_ENDING = 30

/** What becomes of a meeting, and by which verb. `denied`: the sentence says that nobody met. */
export interface Course {
  verb: Cue | null
  status: MeetingStatus | 'denied' | null
  /** The verb stands in the present, which tells of the past in lists and of now in live pages. */
  present: boolean
  /** The verb that moves it to another day or place, and whether the sentence denies that. */
  move?: { verb: Cue; denied: boolean }
}

export const course = (cue: Cue): MeaningOf<'course'> | null =>
  cue.entry.meaning.cue === 'course' ? cue.entry.meaning : null

/** A date in the same voice: what somebody calls «сегодня» in a quotation dates no wish told beside it. */
export const dated = (sentence: ResolvedSentence, wish: Cue): boolean =>
  sentence.times.some((time) => time.when && quoted(sentence, time) === quoted(sentence, wish))

/** Where the quotation begins that a word stands in; null outside: what somebody says of the future is no verb of the frame. */
export const quoted = ({ quotations }: ResolvedSentence, { first, last }: Stretch): number | null =>
  quotations.find((one) => one.first <= first && last <= one.last)?.first ?? null

/** Present, or an English base form with its subject right before it: "Nasser and Tadesse hold talks". */
export const inPresent = (sentence: ResolvedSentence, { features, first, last }: Cue): boolean =>
  features.tense === 'present' ||
  // "are meeting", "is hosting"
  sentence.cues.some(
    (cue) => course(cue)?.status === 'under way' && cue.first < first && cue.last >= last && !course(cue)?.arrives,
  ) ||
  (features.tense === 'infinitive' &&
    !sentence.grammar.inflected &&
    [...sentence.mentions, ...sentence.references].some(({ last }) => last === first - 1))

export const denied = (sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last < verb.first && verb.first - cue.last <= 2)
