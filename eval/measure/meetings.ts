import type { Meeting } from '../../packages/parley/src/model/meeting.ts'
import type { GoldMeeting } from '../gold.ts'
import type { Alignment } from './alignment.ts'
import { dateScore } from './dates.ts'
import { detail, found, ratio, right, setF1 } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Identity } from './linking.ts'

const SLOTS = ['date', 'place', 'sides', 'participants'] as const
type Slots = Record<(typeof SLOTS)[number], number>

interface Match {
  got: Meeting
  gold: GoldMeeting
  slots: Slots
}

/** Meetings found once each, and what is known of the ones that were found. */
export function measureMeetings(alignment: Alignment, identity: Identity): Measured {
  const meetings = alignment.record.meetings.filter(({ evidence }) =>
    evidence.some(({ report }) => alignment.key(report) !== null),
  )
  const matches = matchMeetings(alignment, meetings, identity)
  const required = alignment.gold.meetings.filter(({ optional }) => !optional)
  const hits = matches.filter(({ gold }) => !gold.optional).length
  const said = meetings.length - (matches.length - hits)
  return {
    figures: [
      found('meetings', ratio(hits, said), ratio(hits, required.length), alignment.gold.meetings.length),
      ...details(matches),
    ],
    errors: errorsOf(alignment, identity, { meetings, matches, required }),
  }
}

/**
 * The best pairs first: a meeting stands for one gold meeting at most, in a report that the gold one is told in. What
 * must be found comes before what may be, and an undated meeting that may be found is no excuse for a dated one.
 */
function matchMeetings(alignment: Alignment, meetings: readonly Meeting[], identity: Identity): Match[] {
  const candidates = meetings
    .flatMap((got) => alignment.gold.meetings.map((gold) => ({ got, gold, slots: slotsOf(got, gold, identity) })))
    .filter(({ got, gold }) => got.evidence.some(({ report }) => gold.reports.includes(alignment.key(report) ?? '')))
    .filter(({ slots }) => slots.date > 0 && mean(slots) >= 0.5)
    .filter(({ got, gold }) => !gold.optional || gold.when !== null || got.when === null)
    .toSorted(
      (a, b) => Number(a.gold.optional ?? false) - Number(b.gold.optional ?? false) || mean(b.slots) - mean(a.slots),
    )
  const used = new Set<Meeting | GoldMeeting>()
  return candidates.filter(({ got, gold }) => {
    if (used.has(got) || used.has(gold)) return false
    used.add(got).add(gold)
    return true
  })
}

function slotsOf(got: Meeting, gold: GoldMeeting, identity: Identity): Slots {
  const participants = got.participants
    .map(({ actor }) => identity.key(actor) ?? '')
    .filter((key) => !gold.optionalParticipants?.includes(key))
  return {
    date: dateScore(got.when, gold.when),
    place: placeScore(identity.key(got.place), gold.place),
    sides: setF1(
      got.sides.map((side) => identity.key(side) ?? ''),
      gold.sides,
    ),
    participants: setF1(participants, gold.participants),
  }
}

function placeScore(got: string | null, wanted: string | null): number {
  if (wanted === null) return got === null ? 1 : 0.6
  if (got === null) return 0.3
  return got === wanted ? 1 : 0
}

function details(matches: readonly Match[]) {
  const counted = matches.filter(({ gold }) => gold.ordinal !== undefined)
  const carried = matches.filter(({ gold }) => gold.medium !== undefined)
  const count = (those: readonly Match[], is: (match: Match) => boolean) => those.filter(is).length
  return [
    ...SLOTS.map((slot) =>
      right(`${slot} of matched meetings`, sum(matches.map(({ slots }) => slots[slot])), matches.length),
    ),
    right(
      'status of matched meetings',
      count(matches, ({ got, gold }) => got.status === gold.status),
      matches.length,
    ),
    right(
      'medium of matched meetings',
      count(carried, ({ got, gold }) => got.medium === gold.medium),
      carried.length,
    ),
    right(
      'round number',
      count(counted, ({ got, gold }) => got.ordinals.some(({ number }) => number === gold.ordinal)),
      counted.length,
    ),
  ].map(detail)
}

function errorsOf(
  { key }: Alignment,
  identity: Identity,
  { meetings, matches, required }: { meetings: readonly Meeting[]; matches: Match[]; required: GoldMeeting[] },
): string[] {
  const missed = required.filter((gold) => !matches.some((match) => match.gold === gold))
  const extra = meetings.filter((got) => !matches.some((match) => match.got === got))
  return [
    ...missed.map(
      (gold) => `missed ${gold.key} in ${gold.reports.join(', ')}: ${Object.values(wantedOf(gold)).join('; ')}`,
    ),
    ...extra.map((got) => {
      const first = got.evidence[0]
      const where = first === undefined ? null : key(first.report)
      const told = `${got.when ?? 'undated'} ${identity.key(got.place) ?? 'nowhere'}`
      return `extra ${told} in ${where ?? 'no report'} «${first?.quote.slice(0, 80) ?? ''}»`
    }),
    ...matches.flatMap((match) => differences(match, identity).map((text) => `${match.gold.key} ${text}`)),
  ]
}

function differences({ got, gold, slots }: Match, identity: Identity): string[] {
  const keys = (ids: readonly string[]) => ids.map((id) => identity.key(id)).join(', ')
  const read: Record<keyof Slots, string> = {
    date: got.when ?? 'none',
    place: identity.key(got.place) ?? 'none',
    sides: keys(got.sides) || 'none',
    participants: keys(got.participants.map(({ actor }) => actor)) || 'none',
  }
  const wanted = wantedOf(gold)
  const wrong = SLOTS.filter((slot) => slots[slot] < 1).map((slot) => `${slot}: ${read[slot]}, gold ${wanted[slot]}`)
  if (got.status !== gold.status) wrong.push(`status: ${got.status}, gold ${gold.status}`)
  if (gold.medium !== undefined && got.medium !== gold.medium) wrong.push(`medium: ${got.medium}, gold ${gold.medium}`)
  if (gold.ordinal !== undefined && !got.ordinals.some(({ number }) => number === gold.ordinal))
    wrong.push(`round: ${got.ordinals.map(({ number }) => number).join(', ') || 'none'}, gold ${gold.ordinal}`)
  return wrong
}

const wantedOf = ({ when, place, sides, participants }: GoldMeeting): Record<keyof Slots, string> => ({
  date: when ?? 'none',
  place: place ?? 'none',
  sides: sides.join(', ') || 'none',
  participants: participants.join(', ') || 'none',
})

function mean(slots: Slots): number {
  return sum(Object.values(slots)) / SLOTS.length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
