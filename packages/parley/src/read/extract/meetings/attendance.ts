import type { Cue } from '../../../language/cue.ts'
import { gap, type Scope } from './clause.ts'
import { denied } from './course.ts'

/** «примет участие в переговорах»: the verb of attendance, where no other verb tells more of the meeting. */
export const attendanceIn = ({ sentence, trigger, first, last }: Scope, verb: Cue | null): Cue | null =>
  sentence.cues.find(
    (cue) =>
      cue.entry.meaning.cue === 'attend' &&
      cue.first >= first &&
      cue.last <= last &&
      cue.features.tense === 'future' &&
      (verb === null || gap(cue, trigger) < gap(verb, trigger)),
  ) ?? null

/** «участвовали в новом раунде»: whoever was there tells that it was. */
export const wasAttended = ({ sentence, trigger, first, last }: Scope): boolean =>
  sentence.grammar.inflected &&
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'attend' &&
      !cue.entry.meaning.leads &&
      cue.features.tense === 'past' &&
      cue.first >= first &&
      cue.last <= last &&
      gap(cue, trigger) <= REACH_OF_ATTENDANCE &&
      !denied(sentence, cue),
  )

/** «взяли участь у четвер у новому» */
const REACH_OF_ATTENDANCE = 5
