import type { Medium } from '../../../model/meeting.ts'
import { inside, type Scope } from './clause.ts'

/** By telephone or video if any word of the phrase says so; else as its own noun or verb tells. */
export function mediumOf(scope: Scope): Medium | null {
  let own: Medium | null = null
  for (const cue of scope.sentence.cues) {
    const { meaning } = cue.entry
    if ((meaning.cue !== 'meeting' && meaning.cue !== 'meet' && meaning.cue !== 'medium') || !inside(cue, scope)) continue
    const medium = meaning.medium ?? null
    if (medium === 'telephone' || medium === 'video') return medium
    if (cue === scope.trigger) own = medium
  }
  return own
}
