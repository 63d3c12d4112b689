import { overlaps, spanOf } from '../model/edtf.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Medium, MeetingStatus } from '../model/meeting.ts'

/** The same two sides, and nothing against it. */
export const LIKE_ENOUGH = 1.5

/** What of a meeting decides whether another report tells of the same. */
export interface Outline {
  when: Edtf | null
  /** Days on which an undated meeting can have been, told by when its report was published. */
  window: { from: number; to: number } | null
  place: Id | null
  /** The place is no country. */
  inCity: boolean
  /** The world data knows it; a venue that it does not know may lie in a city that it does. */
  placeKnown: boolean
  /** The country that the place lies in. */
  country: Id | null
  sides: ReadonlySet<Id>
  participants: ReadonlySet<Id>
  /** People who were not there, as its report says. */
  absent: ReadonlySet<Id>
  ordinals: ReadonlySet<number>
  medium: Medium
  status: MeetingStatus
  /** It was moved to its day or place; `off`: away from one that the report does not name, or not moved, as it says. */
  moved: 'here' | 'off' | null
  /** The place that it was moved away from. */
  left: Id | null
  /** Where neither a side nor anybody who was there is told: all whom its report names, and their sides. */
  around: ReadonlySet<Id> | null
}

/** So much must speak for it before two reports' meetings are one. */
export const ENOUGH = 4

/**
 * How much speaks for two meetings being one; null where something speaks against it: dates, places, media or
 * numbers of rounds that differ, or sides of which each lacks one.
 */
export function likeness(one: Outline, other: Outline): number | null {
  if (one.when && other.when && !overlaps(one.when, other.when)) return null
  return likenessBesideDates(one, other)
}

/** The same, whatever the dates: for accounts that differ by a day. */
export function likenessBesideDates(a: Outline, b: Outline): number | null {
  const [one, other] = [besideAbsent(a, b), besideAbsent(b, a)]
  let score = 0
  if (one.when && other.when)
    score += overlaps(one.when, other.when) ? (isDay(one.when) && isDay(other.when) ? 4 : 2) : 0
  else if (!windowsMeet(one, other)) return null
  else if (one.when || other.when) score += 0.5
  if (one.place && other.place && one.place !== other.place) {
    if (one.country === other.place || other.country === one.place) score += 1
    else if (one.placeKnown === other.placeKnown) return null
  } else if (one.place && one.place === other.place) score += 2
  if (
    one.medium !== other.medium &&
    remote(one.medium) !== remote(other.medium) &&
    one.medium !== 'unknown' &&
    other.medium !== 'unknown'
  )
    return null
  if (heldByCall(one, other) || heldByCall(other, one)) return null
  const shared = sharedBy(one, other)
  const sides = agreement(one.sides, other.sides) ?? (shared > 1 ? 0 : null)
  if (sides === null) return null
  score += sides
  // A day alone is no ground to take other people's meeting for this one.
  const there = one.inCity && one.place === other.place
  if (shared === 0 && sides === 0 && !there && !mayBeOne(one, other)) return null
  if (shared === 0 && one.participants.size > 1 && other.participants.size > 1 && sides === 0) return null
  if (
    shared < 2 &&
    shared < one.participants.size &&
    shared < other.participants.size &&
    one.participants.size > 1 &&
    other.participants.size > 1
  )
    return null
  score += Math.min(shared, 3)
  if (one.ordinals.size > 0 && other.ordinals.size > 0)
    score += [...one.ordinals].some((number) => other.ordinals.has(number)) ? 2 : 0
  return score
}

/** Without the people who were not there, as the other says: reports may contradict each other on that. */
const besideAbsent = (one: Outline, { absent }: Outline): Outline =>
  absent.size === 0 ? one : { ...one, participants: new Set([...one.participants].filter((id) => !absent.has(id))) }

/** Both name a side or somebody who was there, and nothing that parts the sides. */
export const sharesParties = (one: Outline, other: Outline): boolean =>
  sharedBy(one, other) > 0 || (agreement(one.sides, other.sides) ?? 0) > 0

/** One was moved, and the other tells of it as it was before. */
export const movedApart = (one: Outline, other: Outline): boolean =>
  (one.moved === 'here' && isBefore(other, one)) || (other.moved === 'here' && isBefore(one, other))

const isBefore = ({ moved, place, status, when }: Outline, now: Outline): boolean =>
  moved === 'off' ||
  (place !== null && place === now.left) ||
  (moved === null && status === 'announced' && when !== null && now.when !== null && !overlaps(when, now.when))

const hasParties = ({ sides, participants }: Outline): boolean => sides.size > 0 || participants.size > 0

/**
 * Whether nothing but the day need tell that two meetings are one: nobody is told to have been at one of them, and its report
 * names somebody of the other. "The meeting on October 30 was called off" elsewhere tells of another.
 */
const mayBeOne = (one: Outline, other: Outline): boolean =>
  !(hasParties(one) && hasParties(other)) && namesPartiesOf(one, other) && namesPartiesOf(other, one)

const namesPartiesOf = ({ around }: Outline, other: Outline): boolean =>
  around === null || !hasParties(other) || [...other.sides, ...other.participants].some((id) => around.has(id))

const sharedBy = (one: Outline, other: Outline): number =>
  [...one.participants].filter((id) => other.participants.has(id)).length

/**
 * Two accounts of one meeting that differ by a day: in one place, of the same sides, with at least two of the same
 * people, and one of them not announced for another day than the other.
 */
export function differByADay(one: Outline, other: Outline): boolean {
  if (
    !one.when ||
    !other.when ||
    !isDay(one.when) ||
    !isDay(other.when) ||
    one.place === null ||
    one.place !== other.place
  )
    return false
  if (daysApart(one, other) !== 1) return false
  if (one.sides.size === 0 || other.sides.size === 0 || agreement(one.sides, other.sides) === null) return false
  const counted =
    one.ordinals.size > 0 && other.ordinals.size > 0 && ![...one.ordinals].some((number) => other.ordinals.has(number))
  return !counted && sharedBy(one, other) > 1 && likenessBesideDates(one, other) !== null
}

/** The same of two accounts that name different cities: of one day, of the same two sides and at least two of the same people. */
export function differByPlace(one: Outline, other: Outline): boolean {
  if (!one.when || one.when !== other.when || !isDay(one.when)) return false
  if (!one.inCity || !other.inCity || !one.placeKnown || !other.placeKnown || one.place === other.place) return false
  return (
    sharedBy(one, other) > 1 &&
    (agreement(one.sides, other.sides) ?? 0) > 1 &&
    likenessBesidePlaces(one, other) !== null
  )
}

/** How much speaks for two meetings being one, wherever they were. */
export const likenessBesidePlaces = (one: Outline, other: Outline): number | null =>
  likeness({ ...one, place: null, country: null }, { ...other, place: null, country: null })

/** Days between two dates; infinite where one is not known. */
export function daysApart(one: Outline, other: Outline): number {
  const [a, b] = [one.when ? spanOf(one.when) : null, other.when ? spanOf(other.when) : null]
  if (!a || !b || a.yearUnknown !== b.yearUnknown) return Number.POSITIVE_INFINITY
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** "called him that morning to say the talks were off": the call was held, and is none of the talks. */
const heldByCall = (call: Outline, other: Outline): boolean =>
  remote(call.medium) && call.status === 'held' && !remote(other.medium) && other.status === 'cancelled'

const remote = (medium: Medium): boolean => medium === 'telephone' || medium === 'video'

/** A single day, not a stretch and not an estimate. */
export const isDay = (when: Edtf): boolean => /^[\dX]{4}-\d\d-\d\d$/u.test(when)

function windowsMeet(one: Outline, other: Outline): boolean {
  const [a, b] = [windowOf(one), windowOf(other)]
  return !a || !b || (a.from <= b.to && b.from <= a.to)
}

function windowOf({ when, window }: Outline): { from: number; to: number } | null {
  const span = when ? spanOf(when) : null
  return span && !span.yearUnknown ? { from: span.from, to: span.to } : when ? null : window
}

/** 1.5 where both name the same two sides, 1 where one names more, 0 where each names one; null where each has one that the other lacks. */
function agreement(one: ReadonlySet<Id>, other: ReadonlySet<Id>): number | null {
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((side) => other.has(side)).length
  if (shared === 0 && one.size === 1 && other.size === 1) return 0
  if (shared < one.size && shared < other.size) return null
  return shared >= 2 ? (one.size === other.size ? 1.5 : 1) : 0.5
}
