import type { Conflict } from '../../model/conflict.ts'
import type { Id } from '../../model/evidence.ts'
import { dateInWords } from '../dates.ts'
import { evidenceLines } from './evidence.ts'
import { bestName, counted, field, headline, nameOf, section, type Sheet } from './sheet.ts'

/** Where reports cannot both be right: every reading with what it rests on. */
export function conflictsSection(sheet: Sheet): string[] {
  return section(
    sheet,
    'Contradictions',
    sheet.record.conflicts.map((conflict) => conflictBlock(sheet, conflict)),
  )
}

function conflictBlock(sheet: Sheet, { subject, field: name, about, readings }: Conflict): string[] {
  return [
    ...headline(
      sheet,
      `${subjectOf(sheet, subject)}: ${name}${about === undefined ? '' : ` (${aboutOf(sheet, about)})`}`,
      counted(readings.length, 'reading'),
    ).map(sheet.paint.warning),
    ...readings.flatMap(({ value, evidence, independentSources }) => [
      ...field(
        sheet,
        'Either',
        `${valueInWords(sheet, name, value)} · ${counted(independentSources, 'independent source')}`,
      ),
      ...evidenceLines(sheet, evidence),
    ]),
  ]
}

/** A contradiction in one line: what it is about, and each reading with what it rests on. */
export function contradictionLine(sheet: Sheet, { field: name, about, readings }: Conflict): string {
  const each = readings.map(
    ({ value, independentSources }) =>
      `${valueInWords(sheet, name, value)} (${counted(independentSources, 'independent source')})`,
  )
  return `${name}${about === undefined ? '' : ` (${aboutOf(sheet, about)})`}: ${each.join(' or ')}`
}

/** Whom or what of the subject it is about: a person, an issue. */
const aboutOf = (sheet: Sheet, id: Id): string => sheet.issues.get(id) ?? nameOf(sheet, id)

function subjectOf(sheet: Sheet, id: Id): string {
  const meeting = sheet.record.meetings.find((one) => one.id === id)
  if (meeting)
    return `Meeting, ${dateInWords(meeting.when)}${meeting.place === null ? '' : `, ${nameOf(sheet, meeting.place)}`}`
  const document = sheet.record.documents.find((one) => one.id === id)
  if (document) return bestName(document.names) ?? id
  const statement = sheet.record.statements.find((one) => one.id === id)
  return statement ? `Statement of ${statement.speakerText}` : nameOf(sheet, id)
}

function valueInWords(sheet: Sheet, name: string, value: string): string {
  if (sheet.actors.has(value)) return nameOf(sheet, value)
  return name === 'when' ? dateInWords(value) : value
}
