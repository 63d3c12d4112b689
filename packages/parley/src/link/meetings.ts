import type { World } from '../language/world/world.ts'
import { spanOf } from '../model/edtf.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings, FoundMeeting, MeetingRef } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import {
  daysApart,
  differByADay,
  differByPlace,
  ENOUGH,
  isDay,
  likeness,
  likenessBesideDates,
  likenessBesidePlaces,
  movedApart,
  type Outline,
} from './meeting-match.ts'
import { attachUndated } from './moves.ts'
import { byText } from './order.ts'
import { lastDay } from './published.ts'

/** A meeting of one report and where it stands. */
export interface LocalMeeting {
  findings: Findings
  ref: MeetingRef
  meeting: FoundMeeting
  outline: Outline
}

/** News of a meeting comes at most so many days after it. */
const NEWS_AFTER = 6
/** A report without a date is written within so many days of the last thing that it dates. */
const WRITTEN_WITHIN = 21
/** … and within so few of news that it dates itself. */
const WRITTEN_SOON = 3
const ANNOUNCED_AHEAD = 60

/**
 * Groups the meetings of all reports into meetings of the record. Pairs are joined in order of how much speaks for
 * them, unless something in the groups that they are in speaks against it; so the order of reports does not matter.
 * Accounts whose dates differ by a day, or that name different cities, come last, and the record shows the contradiction.
 */
export function groupMeetings(findings: readonly Findings[], linked: LinkedActors, world: World): LocalMeeting[][] {
  const locals = findings.flatMap((one) =>
    one.meetings.map(
      (meeting, ref): LocalMeeting => ({
        findings: one,
        ref,
        meeting,
        outline: outlineOf(one, meeting, linked, world),
      }),
    ),
  )
  locals.sort((one, other) => byText(placeInOrder(one), placeInOrder(other)))
  const accounts = accountsOf(locals)
  const pairs = candidatePairs(accounts)
  const group = accounts.map((_, place) => place)
  const members = accounts.map((_, place) => [place])
  for (const { one, other, apart } of pairs) {
    const [a, b] = [group[one] ?? one, group[other] ?? other]
    if (a === b || !(apart ? apartInOne : compatible)(members[a] ?? [], members[b] ?? [], accounts)) continue
    const [low, high] = a < b ? [a, b] : [b, a]
    members[low] = [...(members[low] ?? []), ...(members[high] ?? [])]
    for (const place of members[high] ?? []) group[place] = low
    members[high] = []
  }
  const groups = members
    .filter((list) => list.length > 0)
    .map((list) => list.flatMap((place) => accounts[place]?.locals ?? []))
  return attachUndated(attachRetold(groups))
}

/**
 * A meeting that is only ever retold, without date or place («результати недавньої зустрічі з …»), is the latest one of
 * the same sides before the report; one that fits nothing is no meeting of the record.
 */
function attachRetold(groups: readonly LocalMeeting[][]): LocalMeeting[][] {
  const kept = groups.filter((group) => !group.every(isVague)).map((group) => [...group])
  const dated = datedByNames(kept)
  for (const group of groups) {
    if (!group.every(isVague)) continue
    const [vague] = group
    const best = vague && latestBefore(dated, vague)
    if (best) best.push(...group)
  }
  return kept
}

const isVague = ({ meeting, outline }: LocalMeeting): boolean =>
  meeting.when === null &&
  meeting.participants.length < 2 &&
  outline.sides.size < 3 &&
  meeting.evidence.every((one) => one.timing === 'recap')

/** A meeting of the record that has a day, its last where accounts differ. */
interface Dated {
  group: LocalMeeting[]
  day: number
  /** Its place among all: of several of one day the first counts. */
  order: number
}

/** Meetings under every side, participant and place that they have: one that is like another shares one of them. */
function datedByNames(groups: readonly LocalMeeting[][]): Map<Id, Dated[]> {
  const byName = new Map<Id, Dated[]>()
  for (const [order, group] of groups.entries()) {
    const days = group.flatMap(({ meeting }) => (meeting.when ? (spanOf(meeting.when)?.from ?? []) : []))
    const day = days.reduce((last, one) => Math.max(last, one), Number.NEGATIVE_INFINITY)
    if (!Number.isFinite(day)) continue
    const dated = { group, day, order }
    for (const name of new Set(group.flatMap(({ outline }) => namesIn(outline)))) {
      const known = byName.get(name)
      if (known) known.push(dated)
      else byName.set(name, [dated])
    }
  }
  return byName
}

const namesIn = ({ sides, participants, place, country }: Outline): Id[] => [
  ...sides,
  ...participants,
  ...(place ? [place] : []),
  ...(country ? [country] : []),
]

function latestBefore(byName: ReadonlyMap<Id, readonly Dated[]>, vague: LocalMeeting): LocalMeeting[] | null {
  let best: Dated | null = null
  const latest = vague.outline.window?.to ?? Number.POSITIVE_INFINITY
  for (const dated of new Set(namesIn(vague.outline).flatMap((name) => byName.get(name) ?? []))) {
    if (dated.day > latest || (best && !isLater(dated, best))) continue
    if (dated.group.every(({ outline }) => (likeness(outline, vague.outline) ?? 0) >= LIKE_ENOUGH)) best = dated
  }
  return best?.group ?? null
}

const isLater = (one: Dated, other: Dated): boolean =>
  one.day > other.day || (one.day === other.day && one.order < other.order)

/** The same two sides, and nothing against it. */
const LIKE_ENOUGH = 1.5

const placeInOrder = ({ findings, meeting, ref }: LocalMeeting): string =>
  `${meeting.when ?? '~'} ${findings.report.id} ${String(ref).padStart(5, '0')}`

interface Pair {
  one: number
  other: number
  score: number
  /** Their dates differ by a day, or their cities. */
  apart: boolean
}

/** What several reports tell in the same way, where that is enough to be one meeting; else what one tells. */
interface Account {
  outline: Outline
  locals: LocalMeeting[]
}

/** Thousands of reports may tell of one meeting, few ways to tell of it: so what is compared in pairs stays little. */
function accountsOf(locals: readonly LocalMeeting[]): Account[] {
  const alike = Map.groupBy(locals, ({ outline }) => keyOf(outline))
  const accounts = new Map<LocalMeeting, Account>()
  for (const own of alike.values()) {
    const [first] = own
    if (!first) continue
    const { outline } = first
    const isOne =
      own.some(({ findings }) => findings !== first.findings) &&
      !movedApart(outline, outline) &&
      (likeness(outline, outline) ?? 0) >= ENOUGH
    if (isOne) accounts.set(first, { outline, locals: own })
    else for (const local of own) accounts.set(local, { outline: local.outline, locals: [local] })
  }
  return locals.flatMap((local) => accounts.get(local) ?? [])
}

const keyOf = (outline: Outline): string =>
  JSON.stringify(outline, (_, value: unknown) => (value instanceof Set ? [...value].map(String).sort(byText) : value))

/** Pairs that share a day, a participant or a place, scored; best first, ties in order of the text. */
function candidatePairs(accounts: readonly Account[]): Pair[] {
  const buckets = new Map<string, number[]>()
  for (const [place, { outline }] of accounts.entries())
    for (const key of keysOf(outline)) {
      const list = buckets.get(key)
      if (list) list.push(place)
      else buckets.set(key, [place])
    }
  const seen = new Set<number>()
  const pairs: Pair[] = []
  for (const list of buckets.values())
    for (const [one, other] of acrossReports(list, accounts)) {
      const key = one * accounts.length + other
      if (seen.has(key)) continue
      seen.add(key)
      const [a, b] = [accounts[one]?.outline, accounts[other]?.outline]
      if (!a || !b || movedApart(a, b)) continue
      const score = likeness(a, b)
      if (score !== null && score >= ENOUGH) pairs.push({ one, other, score, apart: false })
      else if (differByADay(a, b)) pairs.push({ one, other, score: likenessBesideDates(a, b) ?? 0, apart: true })
      else if (differByPlace(a, b)) pairs.push({ one, other, score: likenessBesidePlaces(a, b) ?? 0, apart: true })
    }
  return pairs.sort(
    (a, b) => Number(a.apart) - Number(b.apart) || b.score - a.score || a.one - b.one || a.other - b.other,
  )
}

/** Pairs of a bucket whose meetings different reports tell, in ascending order: one report names a meeting once. */
function* acrossReports(list: readonly number[], accounts: readonly Account[]): Generator<[number, number]> {
  const tellerOf = (place: number): Account | Findings | undefined => {
    const account = accounts[place]
    return account?.locals.length === 1 ? account.locals[0]?.findings : account
  }
  const groups = [...Map.groupBy(list, tellerOf).values()]
  for (const [order, group] of groups.entries())
    for (const later of groups.slice(order + 1))
      for (const one of group) for (const other of later) yield one < other ? [one, other] : [other, one]
}

/** Months touched, with the place or a participant or the sides: what two reports of one meeting must share. */
function keysOf(outline: Outline): string[] {
  const span = outline.when ? spanOf(outline.when) : null
  const range =
    span && !span.yearUnknown && Number.isFinite(span.from) && Number.isFinite(span.to) ? span : outline.window
  const months = range ? monthsOf(range.from, Math.min(range.to, range.from + 92)) : ['any']
  const what = [
    ...(outline.place ? [outline.place] : []),
    ...(outline.country ? [outline.country] : []),
    ...outline.participants,
    ...(outline.sides.size > 1 ? [[...outline.sides].sort(byText).join('+')] : []),
  ]
  const keys = months.flatMap((month) => what.map((one) => `${month} ${one}`))
  // One that nobody is named at may still be known by its day.
  return outline.when && isDay(outline.when) ? [...keys, `day ${outline.when}`] : keys
}

function monthsOf(from: number, to: number): string[] {
  const months = new Set<string>()
  for (let day = from; ; day = Math.min(day + 27, to)) {
    months.add(new Date(day * 86_400_000).toISOString().slice(0, 7))
    if (day >= to) return [...months]
  }
}

function compatible(one: readonly number[], other: readonly number[], accounts: readonly Account[]): boolean {
  return one.every((a) =>
    other.every((b) => {
      const [first, second] = [accounts[a], accounts[b]]
      return (
        !!first &&
        !!second &&
        !movedApart(first.outline, second.outline) &&
        likeness(first.outline, second.outline) !== null
      )
    }),
  )
}

/**
 * Accounts that differ by a day, or by the city, are of one meeting where nothing else parts them, and no report tells of
 * two such meetings.
 */
function apartInOne(one: readonly number[], other: readonly number[], accounts: readonly Account[]): boolean {
  const tellersOf = (places: readonly number[]): Findings[] =>
    places.flatMap((place) => (accounts[place]?.locals ?? []).map(({ findings }) => findings))
  const reports = new Set(tellersOf(one))
  if (tellersOf(other).some((findings) => reports.has(findings))) return false
  return one.every((a) =>
    other.every((b) => {
      const [first, second] = [accounts[a]?.outline, accounts[b]?.outline]
      if (!first || !second || movedApart(first, second)) return false
      return (
        likeness(first, second) !== null ||
        (likenessBesideDates(first, second) !== null && daysApart(first, second) <= 1) ||
        differByPlace(first, second)
      )
    }),
  )
}

function outlineOf(findings: Findings, meeting: FoundMeeting, linked: LinkedActors, world: World): Outline {
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
    participants: new Set(meeting.participants.map(({ actor }) => id(actor))),
    absent: new Set((meeting.absent ?? []).map(({ actor }) => id(actor))),
    ordinals: new Set(meeting.ordinals.map(({ number }) => number)),
    medium: meeting.medium,
    status: meeting.status,
    moved: !meeting.moved ? null : meeting.moved.to === 'here' ? 'here' : meeting.when === null ? 'off' : null,
    left: meeting.moved?.from.place == null ? null : id(meeting.moved.from.place),
    around: nobody ? namedIn(findings, linked) : null,
  }
}

/** All whom a report names, and whose side they are on. */
function namedIn(findings: Findings, linked: LinkedActors): Set<Id> {
  const named = findings.actors.map((_, ref) => linked.idOf(findings, ref))
  return new Set(named.flatMap((id) => [id, linked.sideOf(id)]).filter((id) => id !== null))
}

/** The sides that the report names; where it names fewer than two, also those of the people there, whoever told of them. */
function sidesOf(meeting: FoundMeeting, id: (ref: number) => Id, linked: LinkedActors): Set<Id> {
  const told = meeting.sides.map(id)
  if (told.length > 1) return new Set(told)
  const third = new Set((meeting.thirdParties ?? []).map(({ actor }) => actor))
  const theirs = meeting.participants.flatMap(({ actor }) => (third.has(actor) ? [] : (linked.sideOf(id(actor)) ?? [])))
  return new Set([...told, ...theirs.filter((side) => linked.kindOf(side) === 'country')])
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
