import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { inside, sayings, type Scope, type Stretch } from './clause.ts'
import { remoteness } from './remoteness.ts'

/** "16:00" with the offset of its zone where the phrase names one; what stands at the head of an entry, up to `head`, is left out. */
export function clockOf(report: ResolvedReport, scope: Scope, head: number): string | null {
  // "no deal by 5 p.m.", "ended before midnight": an hour that bounds something is not when people met.
  const told = scope.sentence.times.find(
    ({ time, bound, ...place }) =>
      time !== null && bound === null && place.first > head && inside(place, scope) && !ofAnother(report, scope, place),
  )
  return told?.time ?? null
}

/**
 * "ended at 11 p.m.", «гості вийшли з палацу опівночі», «скасували о дев'ятій»: nearest to the hour stands a verb that tells
 * of something else than how the meeting began.
 */
function ofAnother(report: ResolvedReport, { sentence, trigger, first, last }: Scope, time: Stretch): boolean {
  const said = new Set(sayings(sentence))
  const near = sentence.cues.filter(
    (cue) => cue === trigger || (inside(cue, { first, last }) && (VERBS.has(cue.entry.meaning.cue) || said.has(cue))),
  )
  let nearest = Number.POSITIVE_INFINITY
  let other = near.some((cue) => cue !== trigger)
  for (const cue of near) {
    // What the meeting itself is called or told by goes first among equals.
    const distance = remoteness(report, sentence, time, cue) + (isOther(cue, time, said) ? 0.5 : 0)
    if (distance >= nearest) continue
    nearest = distance
    other = isOther(cue, time, said)
  }
  return other
}

const VERBS: ReadonlySet<string> = new Set(['course', 'meet', 'meeting', 'attend', 'departs'])

/** An ending or a departure; what was called off or said, where the hour stands behind it: "the meeting set for 9 a.m. was called off". */
function isOther(cue: Cue, time: Stretch, said: ReadonlySet<Cue>): boolean {
  const { meaning } = cue.entry
  if (meaning.cue === 'departs') return true
  if (meaning.cue === 'course' && meaning.ends) return true
  return cue.last < time.first && (said.has(cue) || (meaning.cue === 'course' && meaning.status === 'cancelled'))
}
