import type { Statement } from '../../model/statement.ts'
import { dateOf, passageLines, passageOf, quoted } from './evidence.ts'
import { byDay } from './order.ts'
import { counted, field, headline, issuesOf, nameOf, section, type Sheet } from './sheet.ts'

/** Statements by speaker: who has most to say first, whoever is not named last. */
export function statementsSection(sheet: Sheet): string[] {
  const bySpeaker = Map.groupBy(
    sheet.record.statements,
    (statement) => statement.speaker ?? `“${statement.speakerText}”`,
  )
  const speakers = [...bySpeaker.values()].toSorted(
    (a, b) => Number(isNameless(a)) - Number(isNameless(b)) || b.length - a.length,
  )
  return section(
    sheet,
    'Statements by speaker',
    speakers.map((statements) => speakerBlock(sheet, statements)),
  )
}

/** One statement in a line: speaker, passage, and where it was read. */
export function sayingOf(sheet: Sheet, statement: Statement): string {
  const who = speakerOf(sheet, statement)
  const [said] = statement.evidence
  if (said === undefined) return who
  const report = sheet.reports.get(said.report)
  const passage = statement.mode === 'direct' ? quoted(passageOf(said)) : passageOf(said)
  return `${who}: ${passage} (${report?.outlet ?? report?.origin ?? said.report})`
}

function speakerBlock(sheet: Sheet, statements: readonly Statement[]): string[] {
  const [first] = statements
  if (first === undefined) return []
  const ordered = statements.toSorted((a, b) => byDay(a.when, b.when))
  return [
    ...headline(sheet, speakerOf(sheet, first), counted(statements.length, 'statement')),
    ...ordered.flatMap((statement) => statementLines(sheet, statement)),
  ]
}

function statementLines(sheet: Sheet, statement: Statement): string[] {
  const { when, mode, channel, issues, sameAs, evidence } = statement
  const how = [dateOf(sheet, when, evidence), mode, channel === null ? '' : `on ${channel}`]
  const wording = wordingOf(sheet, statement)
  const through = throughWhom(sheet, statement)
  return [
    '',
    ...field(sheet, 'Said', how.filter((part) => part !== '').join(' · ')),
    ...(wording === null ? [] : field(sheet, 'Named as', wording)),
    ...(through === '' ? [] : field(sheet, 'Through', through)),
    ...(issues.length === 0 ? [] : field(sheet, 'On', issuesOf(sheet, issues))),
    ...(sameAs.length === 0 ? [] : field(sheet, 'Also', `in other words in ${counted(sameAs.length, 'statement')}`)),
    ...passageLines(sheet, evidence),
  ]
}

/** How the report words the speaker, where that is not a name that the record knows; null where it is. */
function wordingOf(sheet: Sheet, { speaker, speakerText }: Statement): string | null {
  if (speaker === null) return null
  const names = Object.values(sheet.actors.get(speaker)?.names ?? {}).flat()
  return names.includes(speakerText) ? null : speakerText
}

/** The chain from the outlet to the speaker; the outlet itself stands at the head of the report anyway. */
function throughWhom(sheet: Sheet, { via, evidence }: Statement): string {
  const outlets = evidence.map(({ report }) => sheet.reports.get(report)?.outlet)
  return via
    .map(({ name }) => name)
    .filter((name) => !outlets.includes(name))
    .join(' ← ')
}

function speakerOf(sheet: Sheet, { speaker, speakerText }: Statement): string {
  return speaker === null ? speakerText : nameOf(sheet, speaker)
}

function isNameless(statements: readonly Statement[]): boolean {
  return statements[0]?.speaker === null
}
