import { overlaps, spanOf } from '../model/edtf.ts'
import type { Id } from '../model/evidence.ts'
import type { FoundMove } from '../model/findings.ts'
import { firstDay } from './day.ts'
import { likeness, likenessBesideDates, type Outline, sharesParties } from './meeting-match.ts'
import type { LocalMeeting } from './meeting-outline.ts'
import { byKeys } from './order.ts'

type Group = readonly LocalMeeting[]

/** What became of a meeting that was moved: the one that it became, where reports tell of that, and who told so. */
export interface Moved {
  /** The other of the two: null where nobody names a new day or place, or tells of the meeting before. */
  other: Group | null
  /** In order of the day on which they were published. */
  told: LocalMeeting[]
}

export interface Moves {
  /** Groups that were moved away, and those that others were moved to. */
  away: Map<Group, Moved>
  here: Map<Group, Moved>
}

/** A meeting is put off before its day, or soon after it did not take place. */
const SOON_AFTER = 3

/**
 * Ties the meetings that reports tell to have been moved: each to the entry of the day or place that it had before, if one is
 * told of. The moves are followed in the order in which they were told, so that a meeting that was moved twice has three entries
 * in a row. Where several could be meant, none is.
 */
export function movesAmong(groups: readonly Group[]): Moves {
  const moves: Moves = { away: new Map(), here: new Map() }
  for (const group of groups) {
    const off = tellings(group, 'unknown')
    if (off.length > 0) moves.away.set(group, { other: null, told: off })
  }
  const ofParties = createLookup(groups)
  const arrivals = groups
    .flatMap((group, order) => {
      const told = tellings(group, 'here')
      return told[0] ? [{ group, told, order, day: dayOf(told[0]) }] : []
    })
    .sort(
      byKeys(
        ({ day }) => day,
        ({ order }) => order,
      ),
    )
  for (const { group, told } of arrivals) {
    let from: Group | null = null
    for (const local of told) from ??= before(ofParties(local), { group, local, moves })
    moves.here.set(group, { other: from, told })
    // Where two reports name different days, the first told stands, and the other says where it came from.
    if (from && !moves.away.get(from)?.other) moves.away.set(from, { other: group, told })
  }
  return moves
}

/**
 * Gives what is told of no day in particular, as put off, not put off or called off, to the meeting of the same parties that was ahead then,
 * if there is just one.
 */
export function attachUndated(groups: readonly LocalMeeting[][]): LocalMeeting[][] {
  const moves = movesAmong(groups)
  const ofParties = createLookup(groups)
  const joining = new Map<Group, Group[]>()
  for (const group of groups) {
    if (!group.every(isUndated)) continue
    const [first] = [...group].sort(byKeys(dayOf))
    if (!first) continue
    // Who denies a move has the day in mind from which the meeting was moved.
    const denied = first.move?.to === 'denied'
    const ahead = ofParties(first).filter(
      (one) =>
        !one.every(isUndated) &&
        isAhead(one, dayOf(first)) &&
        (denied ? !moves.here.has(one) : !wasMovedBefore(moves, one, dayOf(first))) &&
        // What takes longest is asked last: of a dossier's meetings few lie ahead of a report.
        fits(one, first),
    )
    const [only] = ahead
    if (only && ahead.length === 1) joining.set(only, [...(joining.get(only) ?? []), group])
  }
  const joined = new Set([...joining.values()].flat())
  return groups.filter((group) => !joined.has(group)).map((group) => [...group, ...(joining.get(group) ?? []).flat()])
}

const isUndated = ({ outline: { when, status }, move }: LocalMeeting): boolean =>
  when === null && (move ? move.to !== 'here' : status === 'cancelled')

/** Tellings of one kind of move, in order. */
const tellings = (group: Group, to: FoundMove['to']): LocalMeeting[] =>
  group
    .filter(({ move }) => move?.to === to)
    .sort(
      byKeys<LocalMeeting>(
        dayOf,
        ({ findings }) => findings.report.id,
        ({ ref }) => ref,
      ),
    )

/** The day of the report; one without a day comes last. */
const dayOf = ({ findings }: LocalMeeting): number => firstDay(findings.report.published) ?? Number.POSITIVE_INFINITY

/** The entry that a meeting had before it was moved, as one report tells it. */
function before(
  groups: readonly Group[],
  { group, local, moves }: { group: Group; local: LocalMeeting; moves: Moves },
): Group | null {
  const from = local.move?.from ?? null
  const day = dayOf(local)
  const { left } = local.outline
  const ahead = groups.filter(
    (one) =>
      one !== group &&
      isAhead(one, day) &&
      !wasMovedBefore(moves, one, day) &&
      wasElse(one, group) &&
      (from === null || datesOf(one).some((date) => overlaps(date, from))) &&
      (left === null || placesOf(one).has(left)) &&
      fits(one, local),
  )
  if (ahead.length <= 1) return ahead[0] ?? null
  // Put off rather than brought forward.
  const earlier = ahead.filter((one) => dayMeant(one) < dayMeant(group))
  return earlier.length === 1 ? (earlier[0] ?? null) : null
}

/** The same parties, and nothing else against it but day and place. */
const fits = (group: Group, local: LocalMeeting): boolean =>
  group.some(({ outline }) => sharesParties(outline, local.outline)) &&
  group.every(
    ({ outline }) =>
      !countedApart(outline, local.outline) &&
      (local.move?.to === 'here'
        ? likenessBesideDates(
            { ...outline, place: null, country: null },
            { ...local.outline, place: null, country: null },
          )
        : likeness(outline, local.outline)) !== null,
  )

/** Each counts it as another round. */
const countedApart = (one: Outline, other: Outline): boolean =>
  one.ordinals.size > 0 && other.ordinals.size > 0 && ![...one.ordinals].some((number) => other.ordinals.has(number))

/** Tells which groups name a party of a meeting, in their order. */
function createLookup(groups: readonly Group[]): (local: LocalMeeting) => Group[] {
  const byParty = new Map<Id, number[]>()
  for (const [place, group] of groups.entries())
    for (const party of new Set(group.flatMap(({ outline }) => partiesOf(outline)))) {
      const places = byParty.get(party)
      if (places) places.push(place)
      else byParty.set(party, [place])
    }
  return ({ outline }) =>
    [...new Set(partiesOf(outline).flatMap((party) => byParty.get(party) ?? []))]
      .sort((one, other) => one - other)
      .map((place) => groups[place] ?? [])
}

const partiesOf = ({ sides, participants }: Outline): Id[] => [...sides, ...participants]

/** Another day, or another place on that day. */
const wasElse = (one: Group, other: Group): boolean => {
  const [days, places] = [datesOf(one), placesOf(one)]
  return (
    !datesOf(other).some((date) => days.some((day) => overlaps(day, date))) ||
    (places.size > 0 && placesOf(other).size > 0 && [...placesOf(other)].every((place) => !places.has(place)))
  )
}

const datesOf = (group: Group): string[] => group.flatMap(({ outline }) => outline.when ?? [])
const placesOf = (group: Group): Set<Id> => new Set(group.flatMap(({ outline }) => outline.place ?? []))

/** Announced by then for a day that was not long past, and not told as held or called off. */
function isAhead(group: Group, day: number): boolean {
  const known = group.filter((local) => dayOf(local) <= day || dayOf(local) === Number.POSITIVE_INFINITY)
  return (
    known.some(({ outline: { status } }) => status === 'announced') &&
    known.every(({ outline: { status } }) => status !== 'held' && status !== 'under way' && status !== 'cancelled') &&
    (day === Number.POSITIVE_INFINITY || dayMeant(group) >= day - SOON_AFTER)
  )
}

/** The last day that it may mean; unknown days come last. */
function dayMeant(group: Group): number {
  const spans = datesOf(group).flatMap((date) => spanOf(date) ?? [])
  return spans.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...spans.map(({ to }) => to))
}

const wasMovedBefore = ({ away }: Moves, group: Group, day: number): boolean =>
  (away.get(group)?.told ?? []).some((local) => dayOf(local) < day) && away.get(group)?.other !== null
