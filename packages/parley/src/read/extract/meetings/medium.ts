import type { Medium } from '../../../model/meeting.ts'
import { inside, type Scope } from './clause.ts'

/** A word of medium stands this near to what it tells of. */
const REACH = 12

/** By telephone or video if any word of the phrase says so; else as its own noun or verb tells. */
export function mediumOf(scope: Scope): Medium | null {
  // «приєднався до них телефоном»: one who attends from afar does not make it a call.
  if (scope.trigger.entry.meaning.cue === 'attend') return null
  const { meaning: told } = scope.trigger.entry
  const speech = told.cue === 'meet' && told.speech
  let own: Medium | null = told.cue === 'medium' ? told.medium : null
  for (const cue of scope.sentence.cues) {
    const { meaning } = cue.entry
    if ((meaning.cue !== 'meeting' && meaning.cue !== 'meet' && meaning.cue !== 'medium') || !inside(cue, scope))
      continue
    // "met Y, whom he called Z": a verb that also names tells of a call only where it is the verb of meeting.
    if (meaning.cue === 'meet' && meaning.names && cue !== scope.trigger) continue
    const medium = meaning.medium ?? null
    if (meaning.cue === 'medium' && (Math.abs(cue.first - scope.trigger.first) > REACH || speaks(scope, cue))) continue
    if (medium === 'telephone' || medium === 'video') return medium
    if (cue === scope.trigger) own = medium
  }
  return own ?? (speech && callNamed(scope) ? 'telephone' : null)
}

/** "ended with a phone call: X spoke with Y". */
const callNamed = ({ sentence }: Scope): boolean =>
  sentence.cues.some(({ entry: { meaning } }) => meaning.cue === 'meeting' && meaning.medium === 'telephone')

/** "told reporters by phone that talks …": between the two another clause opens. */
const speaks = ({ sentence, trigger }: Scope, { first, last }: { first: number; last: number }): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'that' &&
      cue.first > Math.min(last, trigger.last) &&
      cue.last < Math.max(first, trigger.first),
  )
