import { narrower, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { ActorRef, FoundMeeting } from '../../model/findings.ts'
import type { MeetingStatus } from '../../model/meeting.ts'
import type { ResolvedReport } from '../resolved.ts'
import { passage, wholeSentence } from './evidence.ts'
import type { Frame } from './meetings/frame.ts'
import { framesIn } from './meetings/frames.ts'
import { type Opening, openingOf } from './meetings/opening.ts'
import { fit, type Gathered } from './meetings/match.ts'

/**
 * Meetings and announcements of the report. Each phrase of meeting is a frame; frames that can be one meeting are
 * gathered, in order of the text, the meeting told last first in line.
 */
export function meetings(report: ResolvedReport): FoundMeeting[] {
  const gathered: Gathered[] = []
  let current: Gathered | null = null
  const sideOf = new Map<ActorRef, ActorRef>()
  let head: { paragraph: number; opening: Opening } | null = null
  for (const [place, sentence] of report.sentences.entries()) {
    const opening = openingOf(report, sentence)
    if (opening) head = { paragraph: sentence.paragraph, opening }
    else if (head?.paragraph !== sentence.paragraph) head = null
    for (const frame of framesIn(report, place)) {
      if (head) underHead(report, frame, head.opening)
      settleStatus(report, frame)
      rememberSides(frame, sideOf)
      completeSides(report, frame, current)
      const best = bestFit(report, gathered, frame, current)
      if (best) absorb(report, best, frame)
      else if (definedEnough(frame)) {
        inheritSides(frame, current ?? gathered[0] ?? null)
        gathered.push(
          absorb(
            report,
            {
              frames: [],
              status: null,
              medium: null,
              when: null,
              place: null,
              sides: [],
              participants: [],
              ordinals: [],
            },
            frame,
          ),
        )
      } else continue
      // What is only mentioned («результати недавньої зустрічі») does not become the meeting at hand.
      if (frame.verbal || frame.definite || !current) current = best ?? gathered.at(-1) ?? null
    }
  }
  return gathered.map((meeting) => toMeeting(report, meeting))
}

/** What the head of its entry says of it, where the sentence itself says nothing. */
function underHead(report: ResolvedReport, frame: Frame, { when, place, clock }: Opening): void {
  frame.when ??= when ?? (clock && frame.present ? dayOf(report.published) : null)
  if (frame.medium !== 'telephone' && frame.medium !== 'video') frame.place ??= place
}

const dayOf = (published: Edtf | null): Edtf | null =>
  published && /^\d{4}-\d\d-\d\d$/u.test(published) ? published : null

/** A verb in the present tells of the past, of now or of what is planned, by its date; a past verb tells of no day to come. */
function settleStatus(report: ResolvedReport, frame: Frame): void {
  const when = frame.when ? spanOf(frame.when) : null
  const now = report.published ? spanOf(report.published) : null
  if (!when || !now || when.yearUnknown || now.yearUnknown) return
  if (frame.present && (frame.status === 'announced' || frame.status === 'under way'))
    frame.status = when.to < now.from ? 'held' : when.from > now.to ? 'announced' : 'under way'
  else if ((frame.status === 'held' || frame.status === 'under way') && when.from > now.to + 1)
    frame.status = 'announced'
}

/** Whose side somebody is on, once told, holds for the report: "Ethiopia's Tadesse", then "Tadesse". */
function rememberSides(frame: Frame, sideOf: Map<ActorRef, ActorRef>): void {
  for (const participant of frame.participants) {
    if (participant.side === null) participant.side = sideOf.get(participant.actor) ?? null
    else if (!sideOf.has(participant.actor)) sideOf.set(participant.actor, participant.side)
  }
}

/** Of «наступний раунд», "the next meeting" with nobody named the sides are those of the meeting at hand. */
function inheritSides(frame: Frame, current: Gathered | null): void {
  if (
    frame.sides.length > 0 ||
    frame.participants.length > 0 ||
    !current ||
    current.sides.length < 2 ||
    frame.trigger.entry.meaning.cue !== 'meeting'
  )
    return
  frame.sides = [...current.sides]
  frame.rule = `${frame.rule}.series`
}

/** «сторони» are the sides of the meeting at hand; a participant's office adds his side. */
function completeSides(report: ResolvedReport, frame: Frame, current: Gathered | null): void {
  if (frame.allSides && frame.sides.length === 0 && current) frame.sides = [...current.sides]
  for (const { side } of frame.participants)
    if (side !== null && !frame.sides.includes(side) && report.actors[side]?.kind === 'country') frame.sides.push(side)
}

function bestFit(
  report: ResolvedReport,
  gathered: readonly Gathered[],
  frame: Frame,
  current: Gathered | null,
): Gathered | null {
  let best: Gathered | null = null
  let most = 0
  for (const meeting of gathered.slice(-MOST_COMPARED)) {
    const score = fit(meeting, frame, {
      current: meeting === current,
      actors: report.actors,
      retelling: retells(report, meeting, frame),
    })
    if (score !== null && score >= most) {
      most = score
      best = meeting
    }
  }
  return best
}

/** A sentence of recap goes back behind the news: it tells of the same meeting only if date or place say so. */
const retells = (report: ResolvedReport, meeting: Gathered, frame: Frame): boolean =>
  report.sentences[frame.sentence]?.timing === 'recap' &&
  meeting.frames.every((one) => report.sentences[one.sentence]?.timing === 'news')

/** Bounds the work on a report that names thousands of meetings. */
const MOST_COMPARED = 40

/** Talk of negotiations at large is no meeting; a date, a place, a number or who met whom makes it one. */
function definedEnough(frame: Frame): boolean {
  const { cue } = frame.trigger.entry.meaning
  if (cue === 'attend') return false
  const unnamed = frame.sides.filter((side) => !frame.participants.some((one) => one.side === side)).length
  const parties = frame.participants.length + Math.max(unnamed, frame.allSides ? 1 : 0)
  const pinned = frame.when !== null || frame.place !== null || frame.ordinal !== null
  // What nobody planned or confirmed is worth a line only where it is some meeting in particular.
  if (frame.status === 'unconfirmed')
    return (frame.when !== null || frame.place !== null || frame.participants.length > 1) && parties > 0
  if (cue === 'meet')
    return (
      frame.participants.length > 1 ||
      (parties > 2 && !frame.allSides) ||
      (parties > 1 && (pinned || frame.status === 'held' || frame.status === 'under way')) ||
      (pinned && frame.allSides) ||
      (frame.when !== null && (frame.place !== null || parties > 0))
    )
  if (frame.general)
    return (pinned && (frame.verbal || parties > 0)) || (frame.verbal && parties >= 2 && frame.status !== null)
  return pinned ? parties > 0 || frame.verbal : parties > 1 || (frame.verbal && parties > 0 && frame.status === 'held')
}

function absorb(report: ResolvedReport, meeting: Gathered, frame: Frame): Gathered {
  meeting.frames.push(frame)
  meeting.status = laterStatus(meeting.status, frame.status)
  meeting.medium ??= frame.medium
  if (frame.when && (!meeting.when || narrower(frame.when, meeting.when))) meeting.when = frame.when
  if (
    frame.place !== null &&
    (meeting.place === null ||
      (report.actors[meeting.place]?.kind === 'country' && report.actors[frame.place]?.kind === 'place'))
  )
    meeting.place = frame.place
  for (const side of frame.sides) if (!meeting.sides.includes(side)) meeting.sides.push(side)
  for (const { actor } of frame.participants)
    if (!meeting.participants.includes(actor)) meeting.participants.push(actor)
  if (frame.ordinal && !meeting.ordinals.includes(frame.ordinal.number)) meeting.ordinals.push(frame.ordinal.number)
  return meeting
}

/** What became of a meeting outweighs that it was announced. */
const WEIGHT: Record<MeetingStatus, number> = {
  unconfirmed: 1,
  announced: 2,
  'under way': 3,
  held: 4,
  postponed: 5,
  cancelled: 6,
}
const laterStatus = (one: MeetingStatus | null, other: MeetingStatus | null): MeetingStatus | null =>
  one === null ? other : other === null ? one : WEIGHT[other] > WEIGHT[one] ? other : one

/** Only mentioned, as something already known («результати недавньої зустрічі»): the report retells it. */
const retold = (meeting: Gathered): boolean =>
  meeting.when === null && meeting.frames.every((frame) => !frame.verbal && !frame.definite)

function toMeeting(report: ResolvedReport, meeting: Gathered): FoundMeeting {
  const { frames } = meeting
  const sentenceOf = (frame: Frame) => report.sentences[frame.sentence]
  const participants = new Map<number, FoundMeeting['participants'][number]>()
  for (const frame of frames)
    for (const { actor, side, start, end } of frame.participants) {
      const sentence = sentenceOf(frame)
      if (!sentence) continue
      const entry = participants.get(actor) ?? { actor, side: null, evidence: [] }
      entry.side ??= side
      entry.evidence.push(passage(report, sentence, { start, end }, `${frame.rule}.participant`))
      participants.set(actor, entry)
    }
  const seen = new Set<number>()
  return {
    status: meeting.status ?? 'held',
    medium: meeting.medium ?? (meeting.place !== null ? 'in person' : 'unknown'),
    when: meeting.when,
    time: frames.find((frame) => frame.time)?.time ?? null,
    place: meeting.place,
    sides: meeting.sides,
    participants: [...participants.values()],
    ordinals: frames.flatMap((frame) => {
      const sentence = sentenceOf(frame)
      return frame.ordinal && sentence
        ? [
            {
              number: frame.ordinal.number,
              wording: report.text.slice(frame.ordinal.start, frame.ordinal.end),
              evidence: [passage(report, sentence, frame.ordinal, 'meeting.ordinal')],
            },
          ]
        : []
    }),
    issues: [...new Set(frames.flatMap((frame) => frame.issues))],
    outcomes: [],
    evidence: frames.flatMap((frame) => {
      const sentence = sentenceOf(frame)
      if (!sentence || seen.has(frame.sentence)) return []
      seen.add(frame.sentence)
      const evidence = wholeSentence(report, sentence, frame.rule)
      return [retold(meeting) ? { ...evidence, timing: 'recap' as const } : evidence]
    }),
  }
}
