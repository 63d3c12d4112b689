import { tookPlace } from '../../model/meeting.ts'
import type { ActorRef, FoundMeeting, FoundStatement } from '../../model/findings.ts'
import type { ResolvedReport } from '../resolved.ts'
import {
  arrivedBefore,
  completeSides,
  inheritSides,
  placeThere,
  rememberSides,
  settleStatus,
  underHead,
} from './meetings/complete.ts'
import { onDayAtHand } from './meetings/day-at-hand.ts'
import { definedEnough } from './meetings/defined.ts'
import { toMeeting } from './meetings/found.ts'
import type { Frame, FrameParticipant } from './meetings/frame.ts'
import { framesIn } from './meetings/frames.ts'
import { absorb, bestFit, homesOf, nothingYet, takePending } from './meetings/gather.ts'
import type { Gathered } from './meetings/match.ts'
import { giveParties, namedParties, partiesNamedOnce } from './meetings/parties.ts'
import { lastTwo, meanThem, pairNamed } from './meetings/them.ts'
import { liveDays, type Opening, openingOf } from './meetings/opening.ts'
import { meetsInOwnWords, speakersOf } from './meetings/own-words.ts'
import { withoutNaming } from './meetings/rings.ts'
import { separate } from './meetings/separate.ts'
import { oneAfterOther, takeHosts } from './meetings/then.ts'
import { thirdPartiesOf } from './meetings/third-parties.ts'

/**
 * Meetings and announcements of the report. Each phrase of meeting is a frame; frames that can be one meeting are
 * gathered, in order of the text, the meeting told last first in line. `said`: what the report quotes, and whom.
 */
export function meetings(whole: ResolvedReport, said: readonly FoundStatement[]): FoundMeeting[] {
  const report = withoutNaming(whole)
  const speakerAt = speakersOf(report, said)
  const gathered: Gathered[] = []
  let current = null as Gathered | null
  const sideOf = new Map<ActorRef, ActorRef>()
  let head: { paragraph: number; opening: Opening } | null = null
  let pair: FrameParticipant[] = []
  let recent: readonly FrameParticipant[] = []
  const pending: Frame[] = []
  const homes = homesOf(report)
  const live = liveDays(report)
  const parties = namedParties(report)
  const all = parties ?? partiesNamedOnce(report) ?? []
  for (const [place, sentence] of report.sentences.entries()) {
    const opening = openingOf(report, sentence)
    if (opening) head = { paragraph: sentence.paragraph, opening }
    else if (head?.paragraph !== sentence.paragraph) head = null
    const frames = framesIn(report, place)
    const completed = frames.flatMap((frame) => {
      if (head) underHead(frame, head.opening, live)
      placeThere(report, frame, current)
      arrivedBefore(report, frame)
      onDayAtHand(report, frame)
      settleStatus(report, frame)
      meanThem(frame, { pair, recent })
      meetsInOwnWords(report, frame, speakerAt)
      takeHosts(frame, current?.frames.at(-1))
      rememberSides(frame, sideOf)
      completeSides(report, frame, current && current.sides.length > 1 ? current.sides : all)
      return separate(frame).flatMap((one) => oneAfterOther(report, one))
    })
    for (const frame of completed) {
      const best: Gathered | null =
        bestFit(report, { gathered, frame, current, homes }) ?? begun(gathered, frame, parties ?? current?.sides ?? [])
      if (!best) {
        pending.push(frame)
        continue
      }
      absorb(report, best, frame)
      takePending(report, best, { pending, homes })
      // What is only mentioned («результати недавньої зустрічі»), or was so long before, does not become the meeting at hand.
      const tells = frame.verbal && !frame.aside && !(frame.each && frame.leg) && !agreedThere(frame, current)
      if (tells || (frame.definite && !frame.earlier) || !current) current = best
    }
    pair = pairNamed(report, sentence) ?? pair
    recent = lastTwo(report, sentence, recent)
    // «Посередником виступив Казахстан» stands alone, and tells of the meeting at hand.
    if (frames.length === 0 && current)
      for (const party of thirdPartiesOf(report, sentence)) current.thirdParties.push({ party, sentence: place })
  }
  giveParties(report, gathered)
  return gathered.map((meeting) => toMeeting(report, meeting))
}

/** "held talks and agreed to meet again": the report goes on with the meeting that was, and not with the next. */
const agreedThere = ({ status, sentence }: Frame, current: Gathered | null): boolean =>
  status === 'announced' && current?.frames.at(-1)?.sentence === sentence && tookPlace(current.status)

/** A new meeting for a frame that tells of none before; null where it is no meeting in particular. */
function begun(gathered: Gathered[], frame: Frame, parties: readonly ActorRef[]): Gathered | null {
  if (!definedEnough(frame)) return null
  inheritSides(frame, parties)
  const meeting = nothingYet()
  gathered.push(meeting)
  return meeting
}
