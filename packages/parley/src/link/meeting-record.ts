import { narrower, spanOf } from '../model/edtf.ts'
import type { Edtf, Evidence, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import { type Meeting, type MeetingStatus, weightier, tookPlace } from '../model/meeting.ts'
import { byEvidence, type LinkedActors } from './actors.ts'
import { firstDay } from './day.ts'
import { foldedOf } from './folded.ts'
import { historyOf } from './meeting-history.ts'
import type { Moved, Moves } from './moves.ts'
import type { Outline } from './meeting-match.ts'
import { type LocalMeeting, toldMeeting, type ToldMeeting } from './meeting-outline.ts'
import { byText } from './order.ts'
import type { Origins } from './origins.ts'

/** What a meeting of the record is made with. */
export interface MeetingContext {
  linked: LinkedActors
  origins: Origins
  /** First day on which the latest report can have been published; null where none is dated. */
  latest: number | null
  moves: Moves
  statementId(findings: Findings, ref: number): Id
}

/** One meeting of the record out of all that reports tell of it, still without an id. */
export function toMeeting(
  accounts: readonly LocalMeeting[],
  { linked, origins, latest, moves, statementId }: MeetingContext,
): Omit<Meeting, 'id'> {
  const group = accounts.map(toldMeeting)
  const evidence = group.flatMap(({ meeting }) => meeting.evidence).sort(byEvidence)
  const dated = bestDate(group, origins)
  const participants = participantsOf(group, linked)
  const thirdParties = thirdPartiesOf(group, linked)
  const moved = moves.away.get(accounts)
  const telling = tellingOf(group)
  const folded = foldedOf(group, telling, origins)
  const history = historyOf(group, moved?.other ? moved.told.map(toldMeeting) : [])
  return {
    status: moved ? statusOfMoved(group, moved, statusOf(group, dated, latest)) : statusOf(group, dated, latest),
    medium: group.find(({ meeting }) => meeting.medium !== 'unknown')?.meeting.medium ?? 'unknown',
    when: dated ?? aboutWhenReported(group),
    time: group.find(({ meeting }) => meeting.time)?.meeting.time ?? null,
    place: mostExactPlace(group),
    sides: sidesOf(group, linked, { participants, thirdParties }),
    participants,
    ...(thirdParties.length > 0 ? { thirdParties } : {}),
    ordinals: ordinalsOf(group),
    issues: unique(group.flatMap(({ meeting }) => meeting.issues)),
    outcomes: group.flatMap(({ findings, meeting }) =>
      meeting.outcomes.map((one) => ({
        ...one,
        statement: one.statement === null ? null : statementId(findings, one.statement),
      })),
    ),
    independentSources: origins.count(telling.map(({ findings }) => findings)),
    ...(folded.length > 0 ? { folded } : {}),
    evidence,
    ...(history.length > 0 ? { history } : {}),
  }
}

/**
 * The reports that stand behind a meeting: of one that was held, those that tell it as held, not those that announced it; and
 * where some bring it as news, not those that only look back on it.
 */
function tellingOf(group: readonly ToldMeeting[]): readonly ToldMeeting[] {
  const held = group.filter(({ meeting: { status } }) => tookPlace(status))
  const telling = held.length > 0 ? held : group
  const news = telling.filter(({ meeting: { evidence } }) => evidence.some(({ timing }) => timing === 'news'))
  return news.length > 0 ? news : telling
}

/**
 * The sides that reports name; where they name fewer than two, also those of the people at the table. A third party is no
 * side unless some report says that it is one.
 */
function sidesOf(
  group: readonly ToldMeeting[],
  linked: LinkedActors,
  {
    participants,
    thirdParties,
  }: { participants: Meeting['participants']; thirdParties: NonNullable<Meeting['thirdParties']> },
): Id[] {
  const told = unique(
    group.flatMap(({ findings, meeting }) => meeting.sides.map((side) => linked.idOf(findings, side))),
  )
  if (told.length > 1) return told
  const third = new Set(thirdParties.map(({ actor }) => actor))
  const theirs = participants.flatMap(({ actor, side }) =>
    side === null || third.has(actor) || third.has(side) || linked.kindOf(side) !== 'country' ? [] : [side],
  )
  return unique([...told, ...theirs])
}

function thirdPartiesOf(group: readonly ToldMeeting[], linked: LinkedActors): NonNullable<Meeting['thirdParties']> {
  const found = new Map<Id, NonNullable<Meeting['thirdParties']>[number]>()
  for (const { findings, meeting } of group)
    for (const { actor, role, evidence } of meeting.thirdParties ?? []) {
      const id = linked.idOf(findings, actor)
      const same = found.get(id)
      // Who carries messages between the sides is more than their host.
      if (!same) found.set(id, { actor: id, role, evidence: [...evidence] })
      else {
        if (role === 'mediator') same.role = role
        same.evidence.push(...evidence)
      }
    }
  return byActor(found.values())
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort(byText)

/** The most exact date; of dates that contradict each other the one with more independent sources, then the earlier. */
function bestDate(group: readonly ToldMeeting[], origins: Origins): Edtf | null {
  const dates = [...new Set(group.flatMap(({ meeting }) => meeting.when ?? []))].sort(byText)
  const exact = dates.filter((date) => !dates.some((other) => narrower(other, date)))
  const sources = (date: Edtf): number =>
    origins.count(group.filter(({ meeting }) => meeting.when === date).map(({ findings }) => findings))
  return exact.reduce<Edtf | null>((best, date) => (best === null || sources(date) > sources(best) ? date : best), null)
}

/** Nobody dates it: about when it was reported, if some report brings it as news. */
function aboutWhenReported(group: readonly ToldMeeting[]): Edtf | null {
  const reported = group.filter(
    ({ meeting }) => meeting.evidence.some((one) => one.timing === 'news') && tookPlace(meeting.status),
  )
  const dates = reported.flatMap(({ findings }) => findings.report.published ?? []).sort(byText)
  const [first] = dates
  if (!first || first.includes('/')) return first ?? null
  return first.endsWith('~') ? first : `${first}~`
}

/**
 * What became of it: held if any report tells so, else the weightiest status that one tells. What was under way on a day
 * before the latest report was held.
 */
function statusOf(group: readonly ToldMeeting[], when: Edtf | null, latest: number | null): MeetingStatus {
  const statuses = group.map(({ meeting }) => meeting.status)
  const held = statuses.includes('held') || statuses.includes('under way')
  // A meeting that some report tells as held was not called off, whatever was said before.
  if (held) return statuses.includes('held') || isPast(when, latest) ? 'held' : 'under way'
  return statuses.reduce(weightier)
}

/** Moved away, unless it was held or called off all the same, or a later report takes the move back. */
function statusOfMoved(group: readonly ToldMeeting[], { told }: Moved, status: MeetingStatus): MeetingStatus {
  if (tookPlace(status) || status === 'cancelled') return status
  const last = (list: readonly LocalMeeting[]): number =>
    Math.max(...list.map(({ findings }) => firstDay(findings.report.published) ?? Number.NEGATIVE_INFINITY))
  const back = group.filter(({ meeting: { moved } }) => moved?.to === 'denied' || moved?.to === 'here')
  return last(back) > last(told) ? 'announced' : 'postponed'
}

function mostExactPlace(group: readonly ToldMeeting[]): Id | null {
  const count = new Map<Id, number>()
  for (const { outline } of group)
    if (outline.place !== null) count.set(outline.place, (count.get(outline.place) ?? 0) + exactnessOf(outline))
  return [...count].sort(([one, a], [other, b]) => b - a || byText(one, other))[0]?.[0] ?? null
}

function isPast(when: Edtf | null, latest: number | null): boolean {
  const span = when ? spanOf(when) : null
  return span !== null && !span.yearUnknown && latest !== null && span.to < latest
}

/** The city rather than its country or a venue in it, however many reports name those. */
const exactnessOf = ({ inCity, placeKnown }: Outline): number => (!inCity ? 1 : placeKnown ? 1e6 : 1e3)

function participantsOf(group: readonly ToldMeeting[], linked: LinkedActors): Meeting['participants'] {
  const found = new Map<Id, Meeting['participants'][number]>()
  for (const { findings, meeting } of group)
    for (const { actor, side, evidence } of meeting.participants) {
      const id = linked.idOf(findings, actor)
      const entry = found.get(id) ?? { actor: id, side: null, evidence: [] }
      // Whom an office places is of that side, whatever delegation the sentence names before him.
      const own = linked.sideOf(id) ?? (side === null ? null : linked.idOf(findings, side))
      entry.side = entry.side === null || (own !== null && own < entry.side) ? (own ?? entry.side) : entry.side
      entry.evidence.push(...evidence)
      found.set(id, entry)
    }
  return byActor(found.values())
}

/** By the ids of actors, and what is told of each in order. */
function byActor<Told extends { actor: Id; evidence: Evidence[] }>(told: Iterable<Told>): Told[] {
  const ordered = [...told].sort((one, other) => byText(one.actor, other.actor))
  for (const { evidence } of ordered) evidence.sort(byEvidence)
  return ordered
}

function ordinalsOf(group: readonly ToldMeeting[]): Meeting['ordinals'] {
  const found = new Map<string, Meeting['ordinals'][number]>()
  for (const { meeting } of group)
    for (const ordinal of meeting.ordinals) {
      const key = `${String(ordinal.number).padStart(4, '0')} ${ordinal.wording}`
      const same = found.get(key)
      if (same) same.evidence.push(...ordinal.evidence)
      else found.set(key, { ...ordinal, evidence: [...ordinal.evidence] })
    }
  for (const { evidence } of found.values()) evidence.sort(byEvidence)
  return [...found.keys()].sort(byText).flatMap((key) => found.get(key) ?? [])
}
