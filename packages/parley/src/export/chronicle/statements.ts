import type { Statement } from '../../model/statement.ts'
import { dateInWords } from '../dates.ts'
import { evidenceLines, quoted } from './evidence.ts'
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

/** One statement in a line: «speaker: passage (how it reached the reader)». */
export function sayingOf(sheet: Sheet, statement: Statement): string {
  const passage = passageOf(statement)
  return `${speakerOf(sheet, statement)}: ${statement.mode === 'direct' ? quoted(passage) : passage}`
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
  const { when, mode, channel, via, issues, sameAs, evidence, speaker, speakerText } = statement
  const how = [mode, channel === null ? '' : `on ${channel}`, speaker === null ? '' : `as “${speakerText}”`]
  const remark = how.filter((part) => part !== '').join(' · ')
  return [
    ...field(sheet, when === null ? 'Undated' : 'Said', when === null ? remark : `${dateInWords(when)} · ${remark}`),
    ...(via.length === 0 ? [] : field(sheet, 'Through', via.map(({ name }) => name).join(' ← '))),
    ...(issues.length === 0 ? [] : field(sheet, 'On', issuesOf(sheet, issues))),
    ...(sameAs.length === 0 ? [] : field(sheet, 'Also', `in other words in ${counted(sameAs.length, 'statement')}`)),
    ...evidenceLines(sheet, evidence),
  ]
}

function speakerOf(sheet: Sheet, { speaker, speakerText }: Statement): string {
  return speaker === null ? speakerText : nameOf(sheet, speaker)
}

function passageOf({ evidence }: Statement): string {
  return (evidence[0]?.quote ?? '').replaceAll(/\s+/gu, ' ').trim()
}

function isNameless(statements: readonly Statement[]): boolean {
  return statements[0]?.speaker === null
}
