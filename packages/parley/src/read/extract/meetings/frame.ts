import type { Cue } from '../../../language/cue.ts'
import type { Edtf, Id } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { Medium, MeetingStatus } from '../../../model/meeting.ts'
import type { Absentee } from './absent.ts'
import type { Lasted } from './lasted.ts'
import type { Move } from './move.ts'
import type { ThirdParty } from './third-parties.ts'

/** Who took part, as one sentence says it. */
export interface FrameParticipant {
  actor: ActorRef
  side: ActorRef | null
  start: number
  end: number
}

/** What one phrase of a sentence tells of a meeting: a noun or verb of meeting with what depends on it. */
export interface Frame {
  /** Place of the sentence in the report. */
  sentence: number
  trigger: Cue
  /** Tokens that belong to the frame, `last` included. */
  first: number
  last: number
  /** Where its noun or verb stands in the text. */
  start: number
  end: number
  /** Null where nothing says what became of it: «під час зустрічі». */
  status: MeetingStatus | null
  /** Its verb stands in the present: now in a live page, the past in a list of past meetings. */
  present: boolean
  medium: Medium | null
  when: Edtf | null
  /** Place of an earlier sentence that tells the day, where its own tells only a time of day. */
  dayTold?: number
  time: string | null
  place: ActorRef | null
  /** Where somebody came to right before: the place of the meeting unless another is told. */
  arrivedIn: ActorRef | null
  /** «там же»: where the meeting told before was. */
  there: boolean
  sides: ActorRef[]
  participants: FrameParticipant[]
  /** People who were not there, as the sentence says. */
  absent: Absentee[]
  lasted: Lasted | null
  /** Mediators and hosts that the sentence names. */
  thirdParties: ThirdParty[]
  ordinal: { number: number; start: number; end: number } | null
  issues: Id[]
  /** It was moved to where and when it is, or off to nobody says when. */
  move: Move | null
  /** Takes up a meeting already told: «під час зустрічі», "the talks". */
  definite: boolean
  /** "ahead of talks in Lima", «перед зустріччю»: told of in passing by what was said or done before it. */
  beforehand: boolean
  /** «наступна зустріч», "the next round": another than one that has been. */
  next: boolean
  /** The phrase has a verb of its own, so that its subject takes part. */
  verbal: boolean
  /** Said by the way of somebody or something, in a relative clause: «…, який вів переговори в Женеві». */
  aside: boolean
  /** «До переговоров с X Y встретился с Z»: another than the one that opens its sentence. */
  besides: boolean
  /** Somebody whom the record knows no side for takes part: "European leaders". */
  others: boolean
  /** Says who was there: «за участю Х». */
  attended: boolean
  /** «окремо», "on the sidelines": another meeting than the one at hand. */
  apart: boolean
  /** «окремо», "separately", or counted in the plural: one meeting with each of those who follow. */
  each: boolean
  /** A plural pronoun is its subject: «вони зустрілися». */
  they: boolean
  /** Where a plural pronoun says whom its subject met: "met them". */
  metThem: { start: number; end: number } | null
  /** "the two men": two people named before, whether or not together. */
  two: boolean
  /** Talk of negotiations at large unless something pins it down. */
  general: boolean
  /** «під час переговорів Х заявив», "after the talks": told of in passing by what was done there or since. */
  over: boolean
  /** "briefed them on the talks in Rome": those who met spoke of it. */
  spokenOf: boolean
  /** "two days after a meeting in Lima": what is told before it in the sentence is another. */
  earlier: boolean
  /** «Потім — з Y»: whoever met somebody in the sentence before. */
  then: boolean
  /** Only the breaking off of talks is told. */
  breaks: boolean
  /** All sides of the talks are meant, whoever they are. */
  allSides: boolean
  /** How many sides the phrase says there are: "the three parties". */
  count: number | null
  /** One of several meetings that one phrase tells of. */
  leg: boolean
  rule: string
}
