import type { Conflict } from '../model/conflict.ts'
import { overlaps, spanOf } from '../model/edtf.ts'
import type { Edtf, Evidence } from '../model/evidence.ts'
import type { MeetingStatus } from '../model/meeting.ts'
import type { LinkedActors } from './actors.ts'
import { attendance } from './attendance-conflicts.ts'
import { firstDay } from './day.ts'
import { type LocalMeeting, toldMeeting, type ToldMeeting } from './meeting-outline.ts'
import type { Moved } from './moves.ts'
import { counts, hours } from './number-conflicts.ts'
import { byText } from './order.ts'
import { conflict, readingOf, type Reading, type Witnesses } from './readings.ts'

interface Witnessed extends Witnesses {
  group: readonly LocalMeeting[]
  linked: LinkedActors
  /** Where it was moved to, if it was. */
  moved: Moved | null
}

interface Accounts extends Witnessed {
  group: readonly ToldMeeting[]
}

/** What of one meeting its reports tell so that not all can be right, field by field, with every reading. */
export function conflictsOf({ group, ...witnesses }: Witnessed): Conflict[] {
  const accounts: Accounts = { ...witnesses, group: group.map(toldMeeting) }
  return [
    ...dates(accounts),
    ...places(accounts),
    ...rounds(accounts),
    ...statuses(accounts),
    ...moves(accounts),
    ...attendance(accounts),
    ...hours(accounts),
    ...counts(accounts),
  ]
}

/** Days of which no account leaves room for another. */
function dates(accounts: Accounts): Conflict[] {
  const readings = readingsBy(accounts, ({ meeting }) => meeting.when)
  const values = readings.map(({ value }) => value)
  return values.some((one) => values.some((other) => !overlaps(one, other)))
    ? conflict(accounts, { field: 'when', readings })
    : []
}

/** Two cities; a country, or a venue that the world data does not know, contradicts neither. */
function places(accounts: Accounts): Conflict[] {
  const readings = readingsBy(accounts, ({ outline: { place, inCity, placeKnown } }) =>
    inCity && placeKnown ? place : null,
  )
  return conflict(accounts, { field: 'place', readings })
}

/** The number of the round: each report may count from another first one, and says which only by the number. */
function rounds(accounts: Accounts): Conflict[] {
  const counted = new Map<string, { locals: ToldMeeting[]; evidence: Evidence[] }>()
  for (const local of accounts.group)
    for (const { number, evidence } of local.meeting.ordinals) {
      const same = counted.get(String(number)) ?? { locals: [], evidence: [] }
      same.locals.push(local)
      same.evidence.push(...evidence)
      counted.set(String(number), same)
    }
  const readings = [...counted]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([value, { locals, evidence }]) =>
      readingOf(accounts, { value, findings: locals.map(({ findings }) => findings), evidence }),
    )
  return conflict(accounts, { field: 'ordinals', readings })
}

const UNDONE: ReadonlySet<MeetingStatus> = new Set(['cancelled', 'postponed', 'unconfirmed'])

/** Held by one account and not by another, both from after its day: what was called off beforehand may yet be held. */
function statuses(accounts: Accounts): Conflict[] {
  const readings = readingsBy(accounts, ({ findings, meeting: { status, when } }) =>
    (status === 'held' || UNDONE.has(status)) && isFromAfter(findings.report.published, when) ? status : null,
  )
  const held = readings.some(({ value }) => value === 'held')
  return held ? conflict(accounts, { field: 'status', readings }) : []
}

function isFromAfter(published: Edtf | null, when: Edtf | null): boolean {
  const [report, meeting] = [published && spanOf(published), when && spanOf(when)]
  return !!report && !!meeting && !report.yearUnknown && !meeting.yearUnknown && report.from > meeting.to
}

/** Moved by one account, and not by another that comes after it and says so. */
function moves(accounts: Accounts): Conflict[] {
  const { group, moved } = accounts
  const since = moved?.told[0]?.findings.report.published ?? null
  const told = moved?.told ?? []
  const denying = group.filter(
    ({ meeting, findings }) => meeting.moved?.to === 'denied' && !isEarlier(findings.report.published, since),
  )
  if (told.length === 0 || denying.length === 0) return []
  const evidenceOf = (locals: readonly LocalMeeting[]): Evidence[] =>
    locals.flatMap((local) => toldMeeting(local).meeting.moved?.evidence ?? [])
  const [days, others] = [dayOf(group), dayOf(moved?.other ?? [])]
  const dated = days !== null && others !== null && days !== others
  const readings = [
    { value: dated ? days : 'announced', locals: denying },
    { value: dated ? others : 'postponed', locals: told },
  ].map(({ value, locals }) =>
    readingOf(accounts, { value, findings: locals.map(({ findings }) => findings), evidence: evidenceOf(locals) }),
  )
  return conflict(accounts, { field: dated ? 'when' : 'status', readings })
}

const isEarlier = (one: Edtf | null, other: Edtf | null): boolean => {
  const [a, b] = [firstDay(one), firstDay(other)]
  return a !== null && b !== null && a < b
}

/** The day that all accounts give that give one. */
function dayOf(group: readonly LocalMeeting[]): Edtf | null {
  const days = new Set(group.flatMap(({ outline }) => outline.when ?? []))
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/** The accounts by what they say of a field, in order of the value. */
function readingsBy(accounts: Accounts, valueOf: (local: ToldMeeting) => string | null): Reading[] {
  const by = new Map<string, ToldMeeting[]>()
  for (const local of accounts.group) {
    const value = valueOf(local)
    if (value !== null) by.set(value, [...(by.get(value) ?? []), local])
  }
  return [...by]
    .sort(([one], [other]) => byText(one, other))
    .map(([value, locals]) =>
      readingOf(accounts, {
        value,
        findings: locals.map(({ findings }) => findings),
        evidence: locals.flatMap(({ meeting }) => meeting.evidence),
      }),
    )
}
