import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { partedBy, relativeBefore, type Scope, type Stretch } from './clause.ts'

/**
 * "Talks, suspended since 2023, resumed", «переговоры, прерванные в мае, возобновились»: the words between commas that tell of
 * a stop which the main verb tells to be over. Null where nothing does.
 */
export function undoneSince(report: ResolvedReport, { sentence, trigger, last }: Scope): Stretch | null {
  for (const cue of sentence.cues) {
    if (cue.first <= trigger.last || !stops(cue)) continue
    const relative = relativeBefore(report, sentence, cue.first)
    const opens = (relative ?? cue.first) - 1
    if (opens <= trigger.last || report.tokens[opens]?.text !== ',') continue
    const main = sentence.cues.find((one) => goesOn(one) && one.first > cue.last && one.last <= last)
    if (!main || partedBy(report, cue, main) !== 1) continue
    let closes = cue.last + 1
    while (report.tokens[closes]?.text !== ',') closes++
    return { first: opens, last: closes }
  }
  return null
}

const stops = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'course' && !meaning.moves && (meaning.status === 'postponed' || meaning.status === 'cancelled')

const goesOn = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'course' && meaning.status !== 'postponed' && meaning.status !== 'cancelled'
