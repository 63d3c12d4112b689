import { tookPlace } from '../../../model/meeting.ts'
import { overlaps } from '../../../model/edtf.ts'
import type { ActorRef, FoundActor } from '../../../model/findings.ts'
import type { Frame } from './frame.ts'
import type { ThirdParty } from './third-parties.ts'

/** A meeting of the report while its frames are gathered. */
export interface Gathered {
  frames: Frame[]
  status: Frame['status']
  medium: Frame['medium']
  when: Frame['when']
  place: Frame['place']
  sides: number[]
  participants: number[]
  ordinals: number[]
  thirdParties: { party: ThirdParty; sentence: number }[]
}

/** At least so much must speak for it before two frames are one meeting. */
const ENOUGH = 2

/** «переговори між сторонами» without date or place: told of the talks at hand rather than of others. */
const atLarge = (frame: Frame): boolean =>
  frame.general && frame.when === null && frame.place === null && frame.ordinal === null && frame.status !== 'announced'

/** What else tells whether they are one: `homes`, the countries of the capitals that the report names. */
interface Fitting {
  current: boolean
  actors: readonly FoundActor[]
  homes: ReadonlyMap<ActorRef, string>
  retelling: boolean
}

/** How well a frame fits a meeting already gathered; null where they cannot be one. */
export function fit(meeting: Gathered, frame: Frame, context: Fitting): number | null {
  const pinned = (meeting.when !== null && frame.when !== null) || (meeting.place !== null && frame.place !== null)
  if (context.retelling && !pinned) return null
  let score = context.current ? 1 : 0
  if (context.current && (takenUp(meeting, frame) || introduces(meeting, frame))) score++
  // With a date and a place of its own the phrase introduces, whatever stands before it.
  if (frame.definite && !(frame.when && frame.place !== null)) score++
  // «приєднається до них у суботу»: the day on which somebody comes.
  const comes = frame.trigger.entry.meaning.cue === 'attend' && context.current
  if (meeting.when && frame.when && !(comes && !overlaps(meeting.when, frame.when))) {
    if (!overlaps(meeting.when, frame.when)) return null
    score += 3
    // «домовилися зустрітися знову наприкінці березня»: only a day can join what is ahead with what was.
    if (meeting.when !== frame.when && statusesPart(meeting, frame)) return null
  } else if (statusesPart(meeting, frame)) return null
  if (meeting.status === 'announced' && meeting.when === null && frame.over) return null
  if (
    comesAfter(meeting, frame) ||
    cameBefore(meeting, frame) ||
    speaksOf(meeting, frame) ||
    liesAheadOf(meeting, frame)
  )
    return null
  if (undone(meeting.status, frame) || undone(frame.status, { status: meeting.status, verbal: true })) return null
  if (meeting.place !== null && frame.place !== null) {
    if (!samePlace(meeting.place, frame.place, context)) return null
    score += 2
  }
  const [medium, other] = [mediumOf(meeting), mediumOf(frame)]
  if (medium && other && medium !== other && frame.trigger.entry.meaning.cue !== 'attend') return null
  if (frame.others && frame.verbal && !frame.definite && shareless(meeting, frame)) return null
  if (tooFar(meeting, frame)) return null
  if (frame.apart && !sharesPeople(meeting, frame)) return null
  // "U.S. envoy X also attended": a side that was not told of before.
  const attends = frame.trigger.entry.meaning.cue === 'attend' || (frame.attended && frame.definite)
  const also = context.current && (attends || takesUpSides(meeting, frame))
  const sides = agreement(meeting.sides, frame.sides) ?? (also ? 0 : null)
  if (sides === null) return null
  score += sides
  const shared = frame.participants.filter((one) => meeting.participants.includes(one.actor)).length
  if (somebodyElse(meeting, frame, shared)) return null
  if (meeting.frames.some((one) => one.leg) && frame.leg) return null
  if (shared === 0 && otherPeople(meeting, frame) && (sides !== 1.5 || isVisit(frame))) return null
  if (
    !frame.definite &&
    othersMeet(
      meeting.participants,
      frame.participants.map((one) => one.actor),
      shared,
    )
  )
    return null
  score += Math.min(shared, 3)
  if (frame.ordinal && meeting.ordinals.length > 0) {
    if (!meeting.ordinals.includes(frame.ordinal.number)) return null
    score += 2
  }
  return score >= (atLarge(frame) ? ENOUGH / 2 : ENOUGH) ? score : null
}

/** «за підсумками зустрічі А, Б і В підписали»: the meeting at hand, of whose sides some are named anew and some first. */
const takesUpSides = (meeting: Gathered, frame: Frame): boolean =>
  frame.definite &&
  frame.when === null &&
  frame.place === null &&
  frame.trigger.entry.meaning.cue === 'meeting' &&
  frame.sides.some((side) => meeting.sides.includes(side))

/** Both name people, and nobody is named by both: «розмова з Х» beside a meeting of Y. */
const otherPeople = (meeting: Gathered, frame: Frame): boolean =>
  meeting.participants.length > 0 &&
  frame.participants.length > 0 &&
  frame.trigger.entry.meaning.cue !== 'attend' &&
  !frame.attended

/** «підготовка до візиту Х»: whoever pays it is there, and a visit of somebody else is another. */
const isVisit = ({ trigger: { entry } }: Frame): boolean =>
  entry.meaning.cue === 'meeting' && entry.meaning.form === 'visit'

/** A verb of meeting with people of whom the meeting at hand knows none: "the host, who met both delegations". */
const somebodyElse = (meeting: Gathered, frame: Frame, shared: number): boolean =>
  frame.trigger.entry.meaning.cue === 'meet' &&
  frame.participants.length > 0 &&
  shared === 0 &&
  meeting.participants.length > 1

/** Right after it, and nobody named anew: "they met in Astana", «зустріч відбулася в Астані». */
const takenUp = (meeting: Gathered, frame: Frame): boolean =>
  (frame.they || isUndone(frame) || frame.sentence !== meeting.frames.at(-1)?.sentence) &&
  frame.sentence - (meeting.frames.at(-1)?.sentence ?? 0) <=
    (noParties(meeting) || tellsWhen(meeting, frame) ? 3 : 1) &&
  ((frame.verbal && noParties(frame)) ||
    onlyAttended(frame) ||
    (frame.ordinal !== null && noParties(frame) && frame.when === null && meeting.ordinals.length === 0) ||
    noParties(meeting))
/** Of a meeting of which nobody said so far when and where: «Переговори проходили в Баткені з 1 по 7 грудня». */
const tellsWhen = (meeting: Gathered, frame: Frame): boolean =>
  meeting.when === null && meeting.place === null && frame.when !== null && frame.general

/** «Встречу возглавили министры»: tells who was at the meeting at hand, and neither when nor where. */
const onlyAttended = ({ attended, when, place, ordinal, next, sides }: Frame): boolean =>
  attended && when === null && place === null && ordinal === null && !next && sides.length === 0

/** «планували зустрітися, але зустріч не відбулася». */
const isUndone = ({ status }: Frame): boolean => status === 'cancelled' || status === 'postponed'
const noParties = ({ participants, sides }: { participants: readonly unknown[]; sides: readonly unknown[] }): boolean =>
  participants.length === 0 && sides.length === 0

/** Only mentioned so far («за підсумками переговорів у Кремлі»), and now told as it was. */
const introduces = (meeting: Gathered, frame: Frame): boolean =>
  frame.verbal &&
  meeting.when === null &&
  meeting.frames.every((one) => !one.verbal) &&
  frame.sentence - (meeting.frames.at(-1)?.sentence ?? 0) <= 3

/** Two or more on each side of the comparison, and each has somebody whom the other lacks: other people met. */
const othersMeet = (one: readonly number[], other: readonly number[], shared: number): boolean =>
  one.length > 1 && other.length > 1 && shared < one.length && shared < other.length

/** What is announced is not what was held, unless one date joins them. */
const statusesPart = (meeting: Gathered, frame: Frame): boolean => {
  const ahead = (status: Frame['status']): boolean => status === 'announced' || status === 'postponed'
  return (
    meeting.status !== null &&
    frame.status !== null &&
    ahead(meeting.status) !== ahead(frame.status) &&
    // What was planned may be called off.
    !(ahead(meeting.status) && frame.status === 'cancelled' && frame.when === null) &&
    !beginsThere(meeting, frame) &&
    (meeting.when !== null || frame.when !== null || !frame.definite)
  )
}

/** «Сегодня в Осло проходит встреча», and then «переговоры пройдут в Осло, в ратуше»: told in the place of it, without another day. */
const beginsThere = (meeting: Gathered, frame: Frame): boolean =>
  meeting.status === 'under way' &&
  frame.status === 'announced' &&
  frame.when === null &&
  frame.place !== null &&
  frame.place === meeting.place &&
  frame.ordinal === null &&
  !frame.next

/**
 * «Під час зустрічі сторони …», and then «наступна відбудеться …»: the next one is not the one that it follows; nor is what is
 * announced in the words of whoever spoke after it.
 */
const comesAfter = ({ status, frames }: Gathered, frame: Frame): boolean =>
  frame.status === 'announced' &&
  status === null &&
  (frame.next
    ? frames.some(({ definite, over }) => definite || over)
    : frames.every(({ over, sentence }) => over && sentence === frame.sentence))

/** "The talks came two days after a summit", «до переговоров с X встретился с Y»: told in one sentence, they are two. */
const cameBefore = ({ frames }: Gathered, { earlier, besides, sentence, start }: Frame): boolean =>
  (earlier || besides) && frames.some((one) => one.sentence === sentence && one.end < start)

/** "met ahead of talks in Rome": told in one sentence, they are two. */
const liesAheadOf = ({ frames }: Gathered, { beforehand, sentence, start }: Frame): boolean =>
  beforehand &&
  frames.some((one) => one.sentence === sentence && one.end < start && one.trigger.entry.meaning.cue === 'meet')

/** "They met Y and briefed them on the talks in Rome": told in one sentence, they are two. */
const speaksOf = ({ frames }: Gathered, { spokenOf, sentence, start, when, place }: Frame): boolean =>
  spokenOf && (when !== null || place !== null) && frames.some((one) => one.sentence === sentence && one.end < start)

const shareless = (meeting: Gathered, frame: Frame): boolean =>
  !noParties(meeting) && !frame.participants.some(({ actor }) => meeting.participants.includes(actor))

/** «Українську сторону представляли …» stands right behind what it tells of. */
const tooFar = (meeting: Gathered, frame: Frame): boolean =>
  frame.trigger.entry.meaning.cue === 'attend' &&
  frame.sentence - (meeting.frames.at(-1)?.sentence ?? 0) > REACH_OF_ATTENDANCE
const REACH_OF_ATTENDANCE = 4

/** Whoever meets in a place meets in person. */
const mediumOf = ({ medium, place }: Pick<Frame, 'medium' | 'place'>): Frame['medium'] =>
  medium ?? (place !== null ? 'in person' : null)

const sharesPeople = (meeting: Gathered, frame: Frame): boolean =>
  frame.participants.length > 1 && frame.participants.every(({ actor }) => meeting.participants.includes(actor))

/** What is told as done in its own words is neither what was called off nor what nobody confirmed. */
const undone = (status: Frame['status'], other: Pick<Frame, 'status' | 'verbal'>): boolean =>
  (status === 'cancelled' || status === 'unconfirmed') && other.verbal && tookPlace(other.status)

function samePlace(one: ActorRef, other: ActorRef, { actors, homes }: Fitting): boolean {
  if (one === other) return true
  const known = (place: ActorRef): boolean => actors[place]?.known != null
  const country = [one, other].find((place) => actors[place]?.kind === 'country')
  // A city lies in a country, and only of a capital is it told here in which.
  if (country !== undefined) {
    const home = homes.get(one === country ? other : one)
    return home === undefined || home === actors[country]?.known
  }
  // A venue that the world data does not know may lie in the city that it does.
  return known(one) !== known(other)
}

/** 1 for sides that agree, 0 where nothing is known, as where each names one other side; null where each has one that the other lacks. */
function agreement(one: readonly number[], other: readonly number[]): number | null {
  if (one.length === 0 || other.length === 0) return 0
  const shared = other.filter((side) => one.includes(side)).length
  if (shared === 0 && one.length === 1 && other.length === 1) return 0
  if (shared < other.length && shared < one.length) return null
  return other.length > 1 || one.length > 1 ? 1.5 : 0.5
}
