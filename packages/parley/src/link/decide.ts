import type { Decisions } from '../model/ledger-fold.ts'
import { type Knowledge, linkActors, type LinkedActors } from './actors.ts'
import { copiedBy } from './copied-by.ts'
import { copiesOf } from './copies.ts'
import { correctedCopies, toOriginals } from './corrections/copies.ts'
import { correctFindings, type Orphans } from './corrections/correct.ts'
import { tied } from './corrections/ties.ts'
import { firstDay } from './day.ts'
import type { Decided } from './decided.ts'
import { documentConflicts } from './document-conflicts.ts'
import { linkDocuments } from './documents.ts'
import { eachReportOnce } from './each-report-once.ts'
import { issuesNamed } from './issues.ts'
import { type LinkedMeetings, linkMeetings } from './linked-meetings.ts'
import { toldMeeting } from './meeting-outline.ts'
import { groupMeetings } from './meetings.ts'
import { movesAmong } from './moves.ts'
import { officeHolders } from './office-holders.ts'
import { type Origins, originsOf } from './origins.ts'
import { inferPublished } from './published.ts'
import { quotationConflicts } from './quotation-conflicts.ts'
import { sameWordsAmong } from './same-words.ts'
import { statementIdOf } from './statements.ts'
import type { Printed } from './text-print.ts'
import { toldBy } from './told.ts'
import { translationsOf } from './translations.ts'
import { settleYears } from './years.ts'

/** With what is decided: what linking knows, what people corrected, and where it notes corrections that find nothing. */
export interface Deciding {
  knowledge: Knowledge
  corrections: Decisions['corrections']
  orphans: Orphans
}

/** Decides who and what of all reports is one, who copies whom, and what became of what was announced. */
export function decide(found: readonly Printed[], { knowledge, corrections, orphans }: Deciding): Decided {
  const kept = correctFindings(eachReportOnce(found), corrections, orphans)
  const findings = settleYears(kept).map(inferPublished)
  const linked = linkActors(findings, knowledge, (groups) =>
    tied(groups, {
      noun: 'actor',
      corrections,
      evidenceOf: ({ findings: own, ref }) => own.actors[ref]?.mentions ?? [],
      orphans,
    }),
  )
  const reprints = copiesOf(findings)
  const read = toOriginals(new Map([...reprints, ...translationsOf(findings, linked, reprints)]))
  const reports = new Set(findings.map(({ report }) => report.id))
  const copies = toOriginals(correctedCopies(read, { corrections, reports, orphans }))
  const origins = originsOf(findings, linked, copies)
  const speaking = { linked, holders: officeHolders(findings, linked, knowledge.offices) }
  const sameWords = sameWordsAmong(findings, speaking)
  const { meetings, conflicts, meetingId } = meetingsOf(findings, { linked, origins, knowledge, corrections, orphans })
  const documents = linkDocuments(findings, linked)
  const telling = {
    ...speaking,
    sameWords,
    meetingId,
    statementId: statementIdOf,
    copies,
    copyBy: copiedBy(copies, { reprints, findings, corrections }),
  }
  return {
    findings,
    things: {
      actors: linked.actors,
      meetings,
      issues: issuesNamed(findings, telling),
      documents,
      conflicts: [
        ...conflicts,
        ...documentConflicts(documents, { findings, origins }),
        ...quotationConflicts(findings, { linked, origins, turning: knowledge.turning }),
      ],
    },
    toldBy: (one) => toldBy(one, telling),
  }
}

/** By itself, so that the accounts of meetings are let go with it. */
function meetingsOf(
  findings: readonly Printed[],
  { linked, origins, knowledge, corrections, orphans }: Deciding & { linked: LinkedActors; origins: Origins },
): LinkedMeetings {
  const groups = tied(groupMeetings(findings, linked, knowledge.world), {
    noun: 'meeting',
    corrections,
    evidenceOf: (local) => toldMeeting(local).meeting.evidence,
    orphans,
  })
  return linkMeetings(groups, {
    linked,
    origins,
    latest: latestDay(findings),
    moves: movesAmong(groups),
    statementId: statementIdOf,
  })
}

function latestDay(findings: readonly Printed[]): number | null {
  const days = findings.flatMap(({ report: { published } }) => firstDay(published) ?? [])
  return days.length > 0 ? days.reduce((most, day) => Math.max(most, day)) : null
}
