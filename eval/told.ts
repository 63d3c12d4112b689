import type { MeetingStatus } from '../packages/parley/src/model/meeting.ts'
import type { ActorKey, Gold, GoldActor, GoldMeeting, GoldReport, GoldRole, ReportKey } from './gold.ts'
import { occurrences } from './measure/spans.ts'

/** How far from a name its office may stand, in characters: about a sentence. */
const REACH = 120

/**
 * What the gold record says in the reports of one language, as if there were no others: their actors by the names and
 * forms of that language; meetings, statements and all else that one of them tells. A country or a person whom none of
 * them names is no side, place or participant of what they tell.
 */
export function toldIn(gold: Gold, language: string, textOf: (report: ReportKey) => string): Gold {
  const reports = select(gold.reports, ({ language: its }) => its === language)
  const here = <T extends { report: ReportKey }>(items: readonly T[]) => items.filter(({ report }) => report in reports)
  const actors = actorsIn(gold, language, reports)
  const isNamed = (actor: ActorKey | undefined | null) => actor !== undefined && actor !== null && actor in actors
  return {
    reports: mapValues(reports, (report) => withoutOriginal(report, reports)),
    actors,
    roles: gold.roles
      .filter((role) => isNamed(role.actor) && standsBy(role, actors, textOf))
      .map(({ side, of, ...role }) => ({ ...role, ...(isNamed(side) && { side }), ...(isNamed(of) && { of }) })),
    meetings: gold.meetings.flatMap((meeting) => {
      const told = meeting.reports.filter((report) => report in reports)
      return told.length === 0 ? [] : [meetingIn(meeting, { told, reports, isNamed })]
    }),
    statements: here(gold.statements),
    progress: here(gold.progress),
    positions: here(gold.positions),
    documents: here(gold.documents),
    recap: here(gold.recap),
  }
}

function actorsIn(gold: Gold, language: string, reports: Gold['reports']): Gold['actors'] {
  const restricted = mapValues(gold.actors, (actor) => ({
    ...actor,
    names: select(actor.names, (_, its) => its === language),
    forms: select(actor.forms, (_, report) => report in reports),
  }))
  return select(restricted, ({ forms }) => Object.keys(forms).length > 0)
}

/** Whether one of the reports has the office near the name. */
function standsBy({ actor, title }: GoldRole, actors: Gold['actors'], textOf: (report: ReportKey) => string): boolean {
  return Object.entries((actors[actor] as GoldActor).forms).some(([report, forms]) => {
    const text = textOf(report)
    const around = forms
      .flatMap((form) => occurrences(text, form))
      .map(({ start, end }) => text.slice(Math.max(0, start - REACH), end + REACH).toLowerCase())
    return around.some((stretch) => title.some((one) => stretch.includes(one)))
  })
}

interface Telling {
  told: ReportKey[]
  reports: Gold['reports']
  isNamed(actor: ActorKey | null): boolean
}

function meetingIn({ alone, ...meeting }: GoldMeeting, { told, reports, isNamed }: Telling): GoldMeeting {
  return {
    ...meeting,
    reports: told,
    status: statusOf({ alone, ...meeting }, told, reports),
    place: isNamed(meeting.place) ? meeting.place : null,
    sides: meeting.sides.filter(isNamed),
    participants: meeting.participants.filter(isNamed),
  }
}

/** What these reports support: the whole truth where one of them knows it, else what the latest of them can know. */
function statusOf({ status, alone }: GoldMeeting, told: readonly ReportKey[], reports: Gold['reports']): MeetingStatus {
  const published = (report: ReportKey) => reports[report]?.published ?? ''
  const known = told
    .toSorted((a, b) => published(a).localeCompare(published(b)))
    .map((report) => alone?.[report] ?? status)
  return known.includes(status) ? status : (known.at(-1) ?? status)
}

/** A copy of a report that is not here is an original. */
function withoutOriginal({ copyOf, ...report }: GoldReport, reports: Gold['reports']): GoldReport {
  return copyOf !== undefined && copyOf in reports ? { ...report, copyOf } : report
}

function select<T>(record: { [key: string]: T }, is: (value: T, key: string) => boolean): { [key: string]: T } {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => is(value, key)))
}

function mapValues<T, U>(record: { [key: string]: T }, to: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}
