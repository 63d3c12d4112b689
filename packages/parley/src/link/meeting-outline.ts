import type { World } from '../language/world/world.ts'
import { spanOf } from '../model/edtf.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings, FoundMeeting, FoundMove, MeetingRef } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import type { Outline } from './meeting-match.ts'
import { lastDay } from './published.ts'

/** A meeting of one report and where it stands, with as much of it as tells which others are the same. */
export interface LocalMeeting {
  findings: Findings
  ref: MeetingRef
  outline: Outline
  /** How many are named who were there. */
  people: number
  /** It is only looked back on. */
  recap: boolean
  /** Where to it was moved, and from which day, if it was. */
  move: { to: FoundMove['to']; from: Edtf | null } | null
}

/** The same with all that its report tells of it: of one meeting at a time, since they are many. */
export interface ToldMeeting extends LocalMeeting {
  meeting: FoundMeeting
}

export function toldMeeting(local: LocalMeeting): ToldMeeting {
  const meeting = local.findings.meetings[local.ref]
  if (meeting === undefined) throw new RangeError(`the report has no meeting ${local.ref}`)
  return { ...local, meeting }
}

export const localOf = (
  { participants, evidence, moved }: FoundMeeting,
  at: Pick<LocalMeeting, 'findings' | 'ref' | 'outline'>,
): LocalMeeting => ({
  ...at,
  people: participants.length,
  recap: evidence.every(({ timing }) => timing === 'recap'),
  move: moved === undefined ? null : { to: moved.to, from: moved.from.when },
})

/** News of a meeting comes at most so many days after it. */
const NEWS_AFTER = 6

/** A report without a date is written within so many days of the last thing that it dates. */
const WRITTEN_WITHIN = 21

/** … and within so few of news that it dates itself. */
const WRITTEN_SOON = 3

const ANNOUNCED_AHEAD = 60

export function outlineOf(findings: Findings, meeting: FoundMeeting, linked: LinkedActors, world: World): Outline {
  const place = meeting.place === null ? null : findings.actors[meeting.place]
  const country = place?.known ? world.countryOf(place.known) : null
  const id = (ref: number): Id => linked.idOf(findings, ref)
  const nobody = meeting.sides.length === 0 && meeting.participants.length === 0
  return {
    when: meeting.when,
    window: windowOf(findings, meeting),
    place: meeting.place === null ? null : id(meeting.place),
    inCity: place?.kind === 'place',
    placeKnown: !!place?.known,
    country: country ? country.replace(':', '-').toLowerCase() : null,
    sides: sidesOf(meeting, id, linked),
    participants: setOf(meeting.participants.map(({ actor }) => id(actor))),
    absent: setOf((meeting.absent ?? []).map(({ actor }) => id(actor))),
    ordinals: setOf(meeting.ordinals.map(({ number }) => number)),
    medium: meeting.medium,
    status: meeting.status,
    moved: !meeting.moved ? null : meeting.moved.to === 'here' ? 'here' : meeting.when === null ? 'off' : null,
    left: meeting.moved?.from.place == null ? null : id(meeting.moved.from.place),
    around: nobody ? namedIn(findings, linked) : null,
  }
}

/** Most outlines leave most lists empty, and are held by the ten thousand: those share one. */
const setOf = <Item>(items: readonly Item[]): ReadonlySet<Item> => (items.length === 0 ? NONE : new Set(items))

const NONE: ReadonlySet<never> = new Set<never>()

/** All whom a report names, and whose side they are on. */
function namedIn(findings: Findings, linked: LinkedActors): Set<Id> {
  const named = findings.actors.map((_, ref) => linked.idOf(findings, ref))
  return new Set(named.flatMap((id) => [id, linked.sideOf(id)]).filter((id) => id !== null))
}

/** The sides that the report names; where it names fewer than two, also those of the people there, whoever told of them. */
function sidesOf(meeting: FoundMeeting, id: (ref: number) => Id, linked: LinkedActors): ReadonlySet<Id> {
  const told = meeting.sides.map(id)
  if (told.length > 1) return setOf(told)
  const third = new Set((meeting.thirdParties ?? []).map(({ actor }) => actor))
  const theirs = meeting.participants.flatMap(({ actor }) => (third.has(actor) ? [] : (linked.sideOf(id(actor)) ?? [])))
  return setOf([...told, ...theirs.filter((side) => linked.kindOf(side) === 'country')])
}

/** When an undated meeting can have been, by when the report that brings it as news was written. */
function windowOf(findings: Findings, meeting: FoundMeeting): Outline['window'] {
  if (meeting.when) return null
  const written = writtenIn(findings)
  if (!written) return null
  const news = meeting.evidence.some((one) => one.timing === 'news')
  if (meeting.status === 'announced' || meeting.status === 'postponed')
    return { from: written.from, to: written.to + ANNOUNCED_AHEAD }
  return news ? { from: written.from - NEWS_AFTER, to: written.to } : { from: written.from - 365, to: written.to }
}

function writtenIn(findings: Findings): { from: number; to: number } | null {
  const { published, publishedBasis } = findings.report
  if (publishedBasis === 'inferred') {
    const last = lastDay(findings)
    if (last === null) return null
    // What it retells lies behind its news; what it brings as news is what it was written on.
    return last.retold
      ? { from: last.day + NEWS_AFTER, to: last.day + WRITTEN_WITHIN }
      : { from: last.day, to: last.day + WRITTEN_SOON }
  }
  const span = published ? spanOf(published as Edtf) : null
  return span && !span.yearUnknown ? { from: span.from, to: span.to } : null
}
