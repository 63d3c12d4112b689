import { isLanguageTag } from '../language-tag.ts'
import type { Evidence, Id } from '../evidence.ts'
import type { Meeting } from '../meeting.ts'
import type { ParleyRecord } from '../record.ts'
import type { Report } from '../report.ts'
import { edtfDays } from './edtf.ts'

/** What is checked against: everything that an id may refer to, and where complaints go. */
interface Check {
  reports: Map<Id, Report>
  actors: Set<Id>
  meetings: Set<Id>
  statements: Set<Id>
  issues: Set<Id>
  documents: Set<Id>
  complain: (where: string, what: string) => void
}

type Noun = 'reports' | 'actors' | 'meetings' | 'statements' | 'issues' | 'documents'

const NOUNS: readonly Noun[] = ['reports', 'actors', 'meetings', 'statements', 'issues', 'documents']
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/u

/**
 * What the schema cannot say: every quote is its slice of a part of a report that counts, every id refers to
 * something, no id is used twice, every value has evidence, dates are EDTF, and parts stand in order.
 * Returns one line for each breach, so that none hides another; an empty list for a sound record.
 */
export function checkRecord(record: ParleyRecord): string[] {
  const breaches: string[] = []
  const check: Check = {
    reports: new Map(record.reports.map((report) => [report.id, report])),
    actors: idsOf(record.actors),
    meetings: idsOf(record.meetings),
    statements: idsOf(record.statements),
    issues: idsOf(record.issues),
    documents: idsOf(record.documents),
    complain: (where, what) => breaches.push(`${where}: ${what}`),
  }
  checkIds(check, record)
  for (const report of record.reports) checkReport(check, report)
  checkActors(check, record)
  checkMeetings(check, record)
  checkStatements(check, record)
  checkIssues(check, record)
  checkDocuments(check, record)
  checkConflicts(check, record)
  return breaches
}

function idsOf(list: readonly { id: Id }[]): Set<Id> {
  return new Set(list.map((item) => item.id))
}

/** Ids are unique in the whole record, not by noun alone: a conflict names its subject by the bare id. */
function checkIds(check: Check, record: ParleyRecord): void {
  const seen = new Map<Id, string>()
  for (const noun of NOUNS) {
    for (const { id } of record[noun]) {
      const before = seen.get(id)
      if (before !== undefined) check.complain(`${noun} ${id}`, `the id is taken, in ${before}`)
      seen.set(id, noun)
    }
  }
}

function checkReport(check: Check, report: Report): void {
  const where = `reports ${report.id}`
  checkDate(check, where, report.published)
  if ((report.published === null) !== (report.publishedBasis === null)) {
    check.complain(where, 'published and publishedBasis must both be given or both be null')
  }
  if (!isLanguageTag(report.language)) check.complain(where, `language "${report.language}" is no BCP 47 tag`)
  let reached = 0
  for (const part of report.notBody) {
    if (part.start < reached || part.end <= part.start || part.end > report.text.length) {
      check.complain(where, `notBody ${part.start}–${part.end} is empty, out of order or outside the text`)
    }
    reached = Math.max(reached, part.end)
  }
  for (const source of report.sources) checkId(check, where, 'actors', source.actor)
  checkId(check, where, 'reports', report.copyOf)
  if (report.copyOf === report.id) check.complain(where, 'the report is a copy of itself')
}

function checkActors(check: Check, record: ParleyRecord): void {
  for (const actor of record.actors) {
    const where = `actors ${actor.id}`
    checkNames(check, where, Object.keys(actor.names))
    checkEvidence(check, `${where} mentions`, actor.mentions)
    for (const [place, role] of actor.roles.entries()) {
      const here = `${where} roles[${place}]`
      checkId(check, here, 'actors', role.of)
      checkId(check, here, 'actors', role.side)
      checkDate(check, here, role.when)
      checkEvidence(check, here, role.evidence)
    }
  }
}

function checkMeetings(check: Check, record: ParleyRecord): void {
  for (const meeting of record.meetings) {
    const where = `meetings ${meeting.id}`
    checkDate(check, where, meeting.when)
    if (meeting.time !== null && !TIME.test(meeting.time)) {
      check.complain(where, `time "${meeting.time}" is no ISO 8601 time`)
    }
    checkId(check, where, 'actors', meeting.place)
    for (const side of meeting.sides) checkId(check, where, 'actors', side)
    for (const issue of meeting.issues) checkId(check, where, 'issues', issue)
    checkEvidence(check, where, meeting.evidence)
    for (const [place, participant] of meeting.participants.entries()) {
      const here = `${where} participants[${place}]`
      checkId(check, here, 'actors', participant.actor)
      checkId(check, here, 'actors', participant.side)
      checkEvidence(check, here, participant.evidence)
    }
    for (const [place, third] of (meeting.thirdParties ?? []).entries()) {
      checkId(check, `${where} thirdParties[${place}]`, 'actors', third.actor)
      checkEvidence(check, `${where} thirdParties[${place}]`, third.evidence)
    }
    for (const [place, ordinal] of meeting.ordinals.entries()) {
      checkEvidence(check, `${where} ordinals[${place}]`, ordinal.evidence)
    }
    checkHistory(check, where, meeting)
    for (const [place, { report, as }] of (meeting.folded ?? []).entries()) {
      checkId(check, `${where} folded[${place}]`, 'reports', report)
      checkId(check, `${where} folded[${place}]`, 'reports', as ?? null)
    }
    for (const side of ['movedTo', 'movedFrom'] as const) {
      const move = meeting[side]
      if (!move) continue
      checkId(check, `${where} ${side}`, 'meetings', move.meeting)
      checkId(check, `${where} ${side}`, 'actors', move.place)
      checkDate(check, `${where} ${side}`, move.when)
      checkDate(check, `${where} ${side}`, move.told)
      checkEvidence(check, `${where} ${side}`, move.evidence)
    }
    for (const [place, outcome] of meeting.outcomes.entries()) {
      checkId(check, `${where} outcomes[${place}]`, 'statements', outcome.statement)
      checkEvidence(check, `${where} outcomes[${place}]`, outcome.evidence)
    }
  }
}

function checkHistory(check: Check, where: string, { history = [], overdue, status }: Meeting): void {
  let reached = ''
  for (const [place, { when, evidence }] of history.entries()) {
    const here = `${where} history[${place}]`
    checkDate(check, here, when)
    checkEvidence(check, here, evidence)
    const day = edtfDays(when)?.first ?? reached
    if (day < reached) check.complain(here, 'stands before what was told earlier')
    reached = day
  }
  if (overdue && status !== 'announced') check.complain(where, `is overdue and ${status}`)
}

function checkStatements(check: Check, record: ParleyRecord): void {
  for (const statement of record.statements) {
    const where = `statements ${statement.id}`
    checkId(check, where, 'actors', statement.speaker)
    checkDate(check, where, statement.when)
    for (const source of statement.via) checkId(check, where, 'actors', source.actor)
    for (const issue of statement.issues) checkId(check, where, 'issues', issue)
    for (const same of statement.sameAs) checkId(check, where, 'statements', same)
    if (statement.sameAs.includes(statement.id)) check.complain(where, 'sameAs names the statement itself')
    checkEvidence(check, where, statement.evidence)
  }
}

function checkIssues(check: Check, record: ParleyRecord): void {
  for (const issue of record.issues) {
    const where = `issues ${issue.id}`
    checkNames(check, where, Object.keys(issue.names))
    for (const [place, progress] of issue.progress.entries()) {
      const here = `${where} progress[${place}]`
      checkId(check, here, 'meetings', progress.meeting)
      checkDate(check, here, progress.when)
      checkEvidence(check, here, progress.evidence)
    }
    for (const [place, position] of issue.positions.entries()) {
      const here = `${where} positions[${place}]`
      checkId(check, here, 'actors', position.party)
      checkId(check, here, 'statements', position.statement)
      checkDate(check, here, position.when)
      checkEvidence(check, here, position.evidence)
    }
  }
}

function checkDocuments(check: Check, record: ParleyRecord): void {
  for (const document of record.documents) {
    const where = `documents ${document.id}`
    checkNames(check, where, Object.keys(document.names))
    for (const author of document.authors) checkId(check, where, 'actors', author)
    for (const signatory of document.signatories) checkId(check, where, 'actors', signatory)
    checkId(check, where, 'documents', document.revises)
    if (document.revises === document.id) check.complain(where, 'the document replaces itself')
    checkDate(check, where, document.when)
    checkEvidence(check, where, document.evidence)
  }
}

function checkConflicts(check: Check, record: ParleyRecord): void {
  for (const [place, conflict] of record.conflicts.entries()) {
    const where = `conflicts[${place}] ${conflict.subject} ${conflict.field}`
    const known = NOUNS.some((noun) => check[noun].has(conflict.subject))
    if (!known) check.complain(where, `subject "${conflict.subject}" is not in the record`)
    const about = conflict.about
    if (about !== undefined && !check.actors.has(about) && !check.issues.has(about))
      check.complain(where, `"${about}" is neither among the actors nor the issues`)
    if (conflict.readings.length < 2) check.complain(where, 'a conflict has two readings or more')
    for (const reading of conflict.readings) checkEvidence(check, where, reading.evidence)
  }
}

function checkId(check: Check, where: string, noun: Noun, id: Id | null): void {
  if (id !== null && !check[noun].has(id)) check.complain(where, `"${id}" is not among the ${noun}`)
}

function checkDate(check: Check, where: string, date: string | null): void {
  if (date !== null && edtfDays(date) === null) check.complain(where, `"${date}" is no EDTF date`)
}

function checkNames(check: Check, where: string, languages: readonly string[]): void {
  for (const language of languages) {
    if (!isLanguageTag(language)) check.complain(where, `language "${language}" is no BCP 47 tag`)
  }
}

function checkEvidence(check: Check, where: string, evidence: readonly Evidence[]): void {
  if (evidence.length === 0) check.complain(where, 'no evidence')
  for (const { report: id, start, end, quote } of evidence) {
    const report = check.reports.get(id)
    if (!report) {
      check.complain(where, `evidence in report "${id}", which is not in the record`)
    } else if (start < 0 || end <= start || end > report.text.length) {
      check.complain(where, `evidence ${start}–${end} is empty or outside the text of report ${id}`)
    } else if (report.text.slice(start, end) !== quote) {
      check.complain(where, `the quote is not what report ${id} has at ${start}–${end}`)
    } else if (report.notBody.some((part) => part.start < end && start < part.end)) {
      check.complain(where, `evidence ${start}–${end} of report ${id} rests on what is not its body`)
    }
  }
}
