import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
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
    if (!isMainVerb(sentence, closes, main)) continue
    return { first: opens, last: closes }
  }
  return null
}

/** Right behind the comma, or behind a day there: «…, скасована, а протести тривають» undoes nothing. */
function isMainVerb({ times }: ResolvedSentence, comma: number, { first }: Cue): boolean {
  for (let place = comma + 1; place < first; place++)
    if (!times.some((time) => time.first <= place && place <= time.last)) return false
  return true
}

const stops = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'course' &&
  !meaning.moves &&
  (!!meaning.breaks || meaning.status === 'postponed' || meaning.status === 'cancelled')

const goesOn = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'course' && !meaning.breaks && meaning.status !== 'postponed' && meaning.status !== 'cancelled'
