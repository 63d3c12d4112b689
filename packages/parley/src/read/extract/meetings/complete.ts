import { tookPlace } from '../../../model/meeting.ts'
import { settleYear } from '../../../model/edtf-year.ts'
import { printDay, spanOf } from '../../../model/edtf.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Frame } from './frame.ts'
import type { Gathered } from './match.ts'
import type { LiveDays, Opening } from './opening.ts'
import { mayNegotiate } from './sides.ts'
import { locatedIn } from './where.ts'

/** What the head of its entry says of it, where the sentence itself says nothing. */
export function underHead(frame: Frame, { when, place, hour }: Opening, live: LiveDays | null): void {
  const goesOn = tookPlace(frame.status)
  const now = frame.present || (frame.verbal && goesOn && !frame.aside)
  frame.when ??= when ?? (hour !== null && now ? (live?.dayOf(hour) ?? null) : null)
  if (frame.medium !== 'telephone' && frame.medium !== 'video') frame.place ??= place
}

/** «там же»: the place that something was told to happen in right before, else that of the meeting at hand. */
export function placeThere(report: ResolvedReport, frame: Frame, current: Gathered | null): void {
  if (!frame.there || frame.place !== null) return
  for (let before = frame.sentence - 1; before >= Math.max(0, frame.sentence - REACH_OF_THERE); before--) {
    const sentence = report.sentences[before]
    const located = sentence && locatedIn(report, { sentence, first: sentence.first, last: sentence.last }).at(-1)
    if (!located) continue
    frame.place = located.actor
    return
  }
  frame.place = current?.place ?? null
}

const REACH_OF_THERE = 2

/** "The delegations arrived in Doha. Talks began at noon": where those came to who met, unless another place is told. */
export function arrivedBefore(report: ResolvedReport, frame: Frame): void {
  if (frame.place !== null || frame.arrivedIn !== null || frame.medium === 'telephone' || frame.medium === 'video')
    return
  if (!frame.verbal || frame.aside || (frame.status !== 'held' && frame.status !== 'under way')) return
  for (let before = frame.sentence - 1; before >= Math.max(0, frame.sentence - REACH_OF_THERE); before--) {
    const sentence = report.sentences[before]
    const arrival = sentence?.cues.find(({ entry: { meaning } }) => meaning.cue === 'course' && meaning.arrives)
    const sides = sentence?.references.some(({ kind }) => kind === 'side' || kind === 'sides')
    const place =
      arrival && sides
        ? sentence?.mentions.find(({ first }) => first > arrival.last && first - arrival.last <= REACH_OF_ARRIVAL)
        : undefined
    if (place?.kind === 'place') frame.arrivedIn = place.actor
    else if (sentence && frame.definite && before === frame.sentence - 1)
      frame.arrivedIn = whereTheySat(report, sentence)
    if (frame.arrivedIn !== null) return
  }
}

/** "The delegations spent two days in Vienna. The talks …": told of those at the table, without a word of meeting. */
function whereTheySat(report: ResolvedReport, sentence: ResolvedSentence): ActorRef | null {
  const who = sentence.cues.find(({ entry: { meaning } }) => meaning.cue === 'sides' || meaning.cue === 'delegation')
  const meets = sentence.cues.some(({ entry: { meaning } }) => meaning.cue === 'meeting' || meaning.cue === 'meet')
  if (!who || meets) return null
  const located = locatedIn(report, { sentence, first: who.last + 1, last: sentence.last })
  return located.length === 1 ? (located[0]?.actor ?? null) : null
}

/** "arrived on Friday in". */
const REACH_OF_ARRIVAL = 4

/**
 * A verb in the present tells of the past, of now or of what is planned, by its date; a past verb tells of no day to come, and
 * means the year before where it seems to.
 */
export function settleStatus(report: ResolvedReport, frame: Frame): void {
  const when = frame.when ? spanOf(frame.when) : null
  const now = report.published ? spanOf(report.published) : null
  if (!when || !now || when.yearUnknown || now.yearUnknown) return
  if (frame.status === 'held' && !frame.present && when.from > now.to + MONTH && !namesYear(report, frame)) {
    const past = frame.when && settleYear(`XXXX${frame.when.slice(4)}`, printDay(now.from - YEAR / 2))
    if (past && frame.when && !frame.when.includes('/')) frame.when = past
    return
  }
  // "after a meeting in Skopje on 27 January": a day that is over.
  if (frame.status === null && when.to < now.from && frame.definite) frame.status = 'held'
  if (frame.status === null && when.from > now.to + (frame.beforehand ? 0 : 1)) frame.status = 'announced'
  if (frame.present && (frame.status === 'announced' || frame.status === 'under way'))
    frame.status = when.to < now.from ? 'held' : when.from > now.to ? 'announced' : 'under way'
  else if (tookPlace(frame.status) && when.from > now.to + 1) frame.status = 'announced'
}

const MONTH = 30
const YEAR = 366

/** The date that the sentence gives has a year of its own. */
function namesYear(report: ResolvedReport, { sentence: place, when }: Frame): boolean {
  const sentence = report.sentences[place]
  return !!sentence && !!when && report.text.slice(sentence.start, sentence.end).includes(when.slice(0, 4))
}

/** Whose side somebody is on, once told, holds for the report: "Ethiopia's Tadesse", then "Tadesse". */
export function rememberSides(frame: Frame, sideOf: Map<ActorRef, ActorRef>): void {
  for (const participant of frame.participants) {
    if (participant.side === null) participant.side = sideOf.get(participant.actor) ?? null
    else if (!sideOf.has(participant.actor)) sideOf.set(participant.actor, participant.side)
  }
}

/** Of «наступний раунд», "the next meeting" with nobody named the sides are the parties to the talks. */
export function inheritSides(frame: Frame, parties: readonly ActorRef[]): void {
  if (
    frame.sides.length > 0 ||
    frame.participants.length > 0 ||
    frame.others ||
    parties.length < 2 ||
    frame.trigger.entry.meaning.cue !== 'meeting'
  )
    return
  frame.sides = [...parties]
  frame.rule = `${frame.rule}.series`
}

/** «сторони» are the parties to the talks; a participant's office adds his side, unless he is there for no side. */
export function completeSides(report: ResolvedReport, frame: Frame, parties: readonly ActorRef[]): void {
  // Of three who are known as two nothing is told.
  if (frame.allSides && frame.sides.length === 0 && (frame.count ?? 0) <= parties.length) frame.sides = [...parties]
  const third = new Set(frame.thirdParties.flatMap(({ actor }) => actor ?? []))
  for (const { side, actor } of frame.participants)
    if (
      side !== null &&
      !third.has(actor) &&
      !third.has(side) &&
      !frame.sides.includes(side) &&
      mayNegotiate(report, side)
    )
      frame.sides.push(side)
}
