import { narrower, spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import { type MeetingStatus, weightier } from '../../../model/meeting.ts'
import type { ResolvedReport } from '../../resolved.ts'
import type { Frame } from './frame.ts'
import { fit, type Gathered } from './match.ts'

/** Bounds the work on a report that names thousands of meetings. */
const MOST_COMPARED = 40

export const nothingYet = (): Gathered => ({
  frames: [],
  status: null,
  medium: null,
  when: null,
  place: null,
  sides: [],
  participants: [],
  ordinals: [],
  thirdParties: [],
})

interface Fitted {
  /** The countries of the capitals that the report names. */
  homes: ReadonlyMap<ActorRef, string>
}

export function homesOf({ sentences }: ResolvedReport): Fitted['homes'] {
  const homes = new Map<ActorRef, string>()
  for (const { kind, actor, country } of sentences.flatMap(({ mentions }) => mentions))
    if (kind === 'place' && country !== null) homes.set(actor, country)
  return homes
}

/** The meeting already gathered that a frame fits best, the latest of equals; null where it fits none. */
export function bestFit(
  report: ResolvedReport,
  {
    gathered,
    frame,
    current,
    homes,
  }: Fitted & { gathered: readonly Gathered[]; frame: Frame; current: Gathered | null },
): Gathered | null {
  let best: Gathered | null = null
  let most = 0
  for (const meeting of gathered.slice(-MOST_COMPARED)) {
    const score = fit(meeting, frame, {
      current: meeting === current,
      actors: report.actors,
      homes,
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

/** Adds what a frame tells to the meeting that it tells of. */
export function absorb(report: ResolvedReport, meeting: Gathered, frame: Frame): Gathered {
  meeting.frames.push(frame)
  meeting.status = laterStatus(meeting.status, frame.status)
  meeting.medium ??= frame.medium
  if (frame.when && (!meeting.when || (narrower(frame.when, meeting.when) && !isEdge(frame.when, meeting.when))))
    meeting.when = frame.when
  if (
    frame.place !== null &&
    (meeting.place === null || exactness(report, frame.place) > exactness(report, meeting.place))
  )
    meeting.place = frame.place
  for (const side of frame.sides) if (!meeting.sides.includes(side)) meeting.sides.push(side)
  for (const { actor } of frame.participants)
    if (!meeting.participants.includes(actor)) meeting.participants.push(actor)
  if (frame.ordinal && !meeting.ordinals.includes(frame.ordinal.number)) meeting.ordinals.push(frame.ordinal.number)
  for (const party of frame.thirdParties) meeting.thirdParties.push({ party, sentence: frame.sentence })
  return meeting
}

/** "It began on Saturday" of a weekend of talks: the first or the last of its few days. */
function isEdge(day: Edtf, days: Edtf): boolean {
  const [one, all] = [spanOf(day), spanOf(days)]
  return !!one && !!all && all.to - all.from <= FEW_DAYS && (one.from === all.from) !== (one.to === all.to)
}

const FEW_DAYS = 3

/** The record keeps the city: rather than its country, and rather than a venue in it. */
function exactness(report: ResolvedReport, place: number): number {
  const actor = report.actors[place]
  return actor?.kind !== 'place' ? 0 : actor.known ? 2 : 1
}

/** A frame that told too little waits for so many sentences. */
const REACH_OF_PENDING = 4

/**
 * "A truce reached after a weekend of negotiations in Switzerland", and only then who met whom: what was told of no
 * meeting in particular, right before one that lacks just that day or place, was told of that one.
 */
export function takePending(
  report: ResolvedReport,
  meeting: Gathered,
  { pending, homes }: Fitted & { pending: Frame[] },
): void {
  const { sentence } = meeting.frames.at(-1) ?? { sentence: 0 }
  for (const frame of pending.splice(0)) {
    const adds = (meeting.when === null && frame.when !== null) || (meeting.place === null && frame.place !== null)
    const nobody = frame.participants.length === 0 && frame.sides.length === 0
    if (!adds || !nobody || frame.aside || frame.earlier || sentence - frame.sentence > REACH_OF_PENDING) continue
    if (
      fit(meeting, frame, {
        current: true,
        actors: report.actors,
        homes,
        retelling: retells(report, meeting, frame),
      }) === null
    )
      continue
    absorb(report, meeting, frame)
    meeting.frames.sort((one, other) => one.start - other.start)
  }
}

const laterStatus = (one: MeetingStatus | null, other: MeetingStatus | null): MeetingStatus | null =>
  one === null ? other : other === null ? one : weightier(one, other)
