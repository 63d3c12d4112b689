import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { type Scope, scopesOf } from './clause.ts'
import { isAnotherMeeting, sameSubject } from './before-another.ts'
import { ellipsis } from './ellipsis.ts'
import { frameOf } from './frame-of.ts'
import type { Frame } from './frame.ts'
import { legsOf } from './legs.ts'
import { countsSeveral, ordinalsIn } from './ordinal.ts'
import { goOn, isJoined } from './second-verb.ts'
import { isBesides, isSettingOf, passOn } from './setting.ts'
import { sidesOf } from './sides.ts'
import { thirdPartiesOf } from './third-parties.ts'
import { triggersOf } from './triggers.ts'
import { meetOnVisits } from './visits.ts'

/** What a sentence tells of meetings, one frame for each noun or verb of meeting, in order. */
export function framesIn(report: ResolvedReport, place: number): Frame[] {
  const sentence = report.sentences[place]
  // A question asserts nothing.
  if (!sentence || report.tokens[sentence.last]?.text === '?') return []
  if (sentence.cues.some(({ entry }) => entry.meaning.cue === 'contest')) return []
  let passed: Frame | null = null
  let told: Frame | null = null
  let counted: ActorRef[] = []
  const found = triggersOf(report, place)
  const triggers = found.length > 0 ? found : ellipsis(report, place)
  const frames = scopesOf(report, { sentence, place, triggers }).flatMap((scope) => {
    const frame = frameOf(report, scope)
    if (!frame && countsSeveral(report, scope)) counted = sidesOfCounted(report, scope)
    // «провели п'ять раундів, а шостий не відбувся»: of the same sides.
    if (frame?.ordinal && frame.sides.length === 0 && frame.participants.length === 0) frame.sides = [...counted]
    if (frame && passed) {
      frame.besides = isBesides(report, scope, passed, frame)
      passOn(passed, frame)
    }
    if (frame && told && isJoined(report, scope, frame)) goOn(told, frame)
    if (frame && told && isAnotherMeeting(report, sentence, scope.trigger)) sameSubject(told, frame)
    if (frame && told && isSettingOf(report, scope, frame)) {
      told.when ??= frame.when
      if (told.medium !== 'telephone' && told.medium !== 'video') told.place ??= frame.place
      return []
    }
    told = frame?.verbal ? frame : null
    passed =
      frame && !frame.verbal && sentence.grammar.prepositions.has(report.tokens[scope.trigger.first - 1]?.key ?? '')
        ? frame
        : null
    const legs = frame ? legsOf(report, scope) : []
    if (!frame || legs.length === 0) return frame ?? []
    const ordinals = ordinalsIn(report, scope)
    return legs.map((leg, order) => ({
      ...frame,
      ...leg,
      ordinal: ordinals.length === legs.length ? (ordinals[order] ?? null) : frame.ordinal,
      sides: [...frame.sides],
      participants: [...frame.participants],
      definite: false,
      leg: true,
    }))
  })
  return meetOnVisits(report, sentence, frames)
}

const sidesOfCounted = (report: ResolvedReport, scope: Scope): ActorRef[] =>
  sidesOf(report, scope, { verbal: true, attends: false, thirdParties: thirdPartiesOf(report, scope.sentence) })
