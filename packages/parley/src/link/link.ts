import { LANGUAGE_CODES } from '../language/languages.ts'
import { once } from '../language/once.ts'
import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'
import type { Meeting } from '../model/meeting.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { Report } from '../model/report.ts'
import { type LinkedActors, linkActors, loadKnowledge } from './actors.ts'
import { copiedBy } from './copied-by.ts'
import { copiesOf } from './copies.ts'
import { correctedCopies, toOriginals } from './corrections/copies.ts'
import { correctFindings, type Orphans } from './corrections/correct.ts'
import { correctRecord } from './corrections/correct-record.ts'
import { tied } from './corrections/ties.ts'
import { firstDay } from './day.ts'
import { documentConflicts } from './document-conflicts.ts'
import { linkDocuments } from './documents.ts'
import { withoutForesight } from './foresight.ts'
import { idsOf } from './ids.ts'
import { inOrder } from './in-order.ts'
import { linkIssues } from './issues.ts'
import { conflictsOf } from './meeting-conflicts.ts'
import { type MeetingContext, toMeeting } from './meeting-record.ts'
import { groupMeetings } from './meetings.ts'
import { type LocalMeeting } from './meeting-outline.ts'
import { officeHolders } from './office-holders.ts'
import { toMoves } from './meeting-moves.ts'
import { movesAmong } from './moves.ts'
import { byKeys } from './order.ts'
import { originsOf } from './origins.ts'
import { markOverdue } from './overdue.ts'
import { inferPublished } from './published.ts'
import { quotationConflicts } from './quotation-conflicts.ts'
import { linkStatements, sourcesOf, statementIdOf } from './statements.ts'
import { translationsOf } from './translations.ts'
import { type Printed, printed } from './text-print.ts'
import { settleYears } from './years.ts'

/** Version of the linker; a record linked by an older one is linked anew. */
export const LINKER_VERSION = '0.8.0'

const knownToLink = once(loadKnowledge)

/**
 * What all findings add up to, with what people corrected. The order of the findings does not matter: the record is the
 * same, byte for byte. Ids of corrections that found nothing to correct are added to `orphans`. What is overdue
 * is so as of the day that is given, else of the latest report.
 */
export function link(
  found: readonly Findings[],
  corrections: Decisions['corrections'] = [],
  orphans: Orphans = new Set(),
  asOf: Edtf | null = null,
): ParleyRecord {
  const knowledge = knownToLink()
  const kept = correctFindings(eachReportOnce(found.map(printed)), corrections, orphans)
  const findings = settleYears(kept).map(inferPublished)
  const linked = linkActors(findings, knowledge, (groups) =>
    tied(groups, { noun: 'actor', corrections, evidenceOf: ({ actor }) => actor.mentions, orphans }),
  )
  const reprints = copiesOf(findings)
  const read = toOriginals(new Map([...reprints, ...translationsOf(findings, linked, reprints)]))
  const reports = new Set(findings.map(({ report }) => report.id))
  const copies = toOriginals(correctedCopies(read, { corrections, reports, orphans }))
  const copyBy = copiedBy(copies, { reprints, findings, corrections })
  const origins = originsOf(findings, linked, copies)
  const groups = tied(groupMeetings(findings, linked, knowledge.world), {
    noun: 'meeting',
    corrections,
    evidenceOf: ({ meeting }) => meeting.evidence,
    orphans,
  })
  const { meetings, conflicts, meetingId } = linkMeetings(groups, {
    linked,
    origins,
    latest: latestDay(findings),
    moves: movesAmong(groups),
    statementId: statementIdOf,
  })
  const documents = linkDocuments(findings, linked)
  const record: ParleyRecord = {
    format: 'parley-record/1',
    reports: findings.map((one) => toReport(one, linked, { copyOf: copies, copyBy })),
    actors: linked.actors,
    meetings,
    statements: linkStatements(findings, linked, officeHolders(findings, linked, knowledge.offices)),
    issues: linkIssues(findings, { linked, meetingId, statementId: statementIdOf }),
    documents,
    conflicts: [
      ...conflicts,
      ...documentConflicts(documents, { findings, origins }),
      ...quotationConflicts(findings, { linked, origins, turning: knowledge.turning }),
    ],
  }
  return markOverdue(inOrder(withoutForesight(correctRecord(record, corrections, orphans))), asOf)
}

function latestDay(findings: readonly Findings[]): number | null {
  const days = findings.flatMap(({ report: { published } }) => firstDay(published) ?? [])
  return days.length > 0 ? days.reduce((most, day) => Math.max(most, day)) : null
}

/**
 * A report that came twice counts once, as the reading of it that knows its language has it; findings in the order of
 * their reports' ids.
 */
export function eachReportOnce(found: readonly Printed[]): Printed[] {
  const byId = new Map<Id, Printed>()
  for (const one of [...found].sort(
    byKeys<Printed>(
      (each) => each.report.id,
      (each) => (LANGUAGE_CODES.some((code) => code === each.report.language) ? 0 : 1),
      // The text and the origin make the id; what was given with them may differ, and must not let the order decide.
      (each) => each.report.language,
      (each) => each.report.published ?? '',
      (each) => each.report.outlet ?? '',
      // Versions of one page, where nothing tells which is the later.
      (each) => each.print.hash,
    ),
  ))
    if (!byId.has(one.report.id)) byId.set(one.report.id, one)
  return [...byId.values()]
}

function toReport(
  findings: Findings,
  linked: LinkedActors,
  { copyOf, copyBy }: { copyOf: ReadonlyMap<Id, Id>; copyBy: ReadonlyMap<Id, string> },
): Report {
  const { report } = findings
  const by = copyBy.get(report.id)
  return {
    ...report,
    sources: sourcesOf(findings, report.sources, linked),
    copyOf: copyOf.get(report.id) ?? null,
    ...(by !== undefined && { copyBy: by }),
  }
}

interface LinkedMeetings {
  meetings: Meeting[]
  conflicts: ParleyRecord['conflicts']
  meetingId(findings: Findings, ref: number): Id | null
}

function linkMeetings(groups: readonly LocalMeeting[][], context: MeetingContext): LinkedMeetings {
  const made = groups.map((group) => ({ group, meeting: toMeeting(group, context) }))
  const placeOf = ({ meeting }: (typeof made)[number]): string =>
    `${meeting.evidence[0]?.report} ${String(meeting.evidence[0]?.start).padStart(9, '0')}`
  made.sort(byKeys(({ meeting }) => nameOf(meeting), placeOf))
  const ids = idsOf(made, ({ meeting }) => nameOf(meeting), placeOf)
  const idOf = new Map<Id, Id[]>()
  const entries = new Map<readonly LocalMeeting[], Meeting>()
  for (const one of made) {
    const { group, meeting } = one
    const id = ids.get(one) ?? nameOf(meeting)
    for (const { findings, ref } of group) {
      const list = idOf.get(findings.report.id) ?? []
      list[ref] = id
      idOf.set(findings.report.id, list)
    }
    entries.set(group, { id, ...meeting })
  }
  const { linked, origins, moves } = context
  const conflicts = [...entries].flatMap(([group, { id }]) =>
    conflictsOf({ group, subject: id, linked, origins, moved: moves.away.get(group) ?? null }),
  )
  const meetings = [...entries].map(([group, meeting]) => ({ ...meeting, ...toMoves(group, { moves, entries }) }))
  return { meetings, conflicts, meetingId: (findings, ref) => idOf.get(findings.report.id)?.[ref] ?? null }
}

/** "meeting-2031-03-14-place-vienna-country-fr-country-pl": what tells a meeting from others. */
function nameOf(meeting: Omit<Meeting, 'id'>): string {
  const when = (meeting.when ?? 'undated').replaceAll('/', '--').replace(/[~?%]/gu, '')
  return ['meeting', when, meeting.place ?? '', ...meeting.sides].filter(Boolean).join('-')
}
