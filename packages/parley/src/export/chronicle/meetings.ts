import { overlaps } from '../../model/edtf.ts'
import type { Conflict } from '../../model/conflict.ts'
import type { Edtf, Id } from '../../model/evidence.ts'
import { type Folded, type Meeting, type Move, tookPlace } from '../../model/meeting.ts'
import { saidOfMeetings } from '../../model/said-of-meetings.ts'
import type { Statement } from '../../model/statement.ts'
import { dateInWords } from '../dates.ts'
import { outcomeInWords } from '../field-words.ts'
import { contradictionLine } from './conflicts.ts'
import { evidenceLines, reportHead } from './evidence.ts'
import type { byDay } from './order.ts'
import { counted, field, headline, issuesOf, nameOf, namesOf, section, type Sheet } from './sheet.ts'
import { sayingOf } from './statements.ts'

/** Meetings and announcements in an order of their dates, and by id where that leaves it open. */
export function meetingsSection(sheet: Sheet, days: typeof byDay): string[] {
  const statements = saidOfMeetings(sheet.record)
  const conflicts = Map.groupBy(sheet.record.conflicts, ({ subject }) => subject)
  const meetings = sheet.record.meetings.toSorted((a, b) => days(a.when, b.when) || (a.id < b.id ? -1 : 1))
  const blocks = meetings.map((meeting) =>
    meetingBlock(sheet, meeting, {
      statements: statements.get(meeting.id) ?? [],
      conflicts: conflicts.get(meeting.id) ?? [],
    }),
  )
  return section(sheet, 'Meetings and announcements', blocks)
}

/** What belongs to a meeting and stands elsewhere in the record. */
interface Beside {
  statements: readonly Statement[]
  conflicts: readonly Conflict[]
}

function meetingBlock(sheet: Sheet, meeting: Meeting, { statements, conflicts }: Beside): string[] {
  const { when, time, status, medium, sides, ordinals, issues, outcomes, history = [], overdue } = meeting
  const clock = time === null ? '' : `, ${time.replace('T', '')}`
  const remark = [status, medium === 'unknown' ? '' : medium].filter((word) => word !== '').join(' · ')
  const numbers = [...new Set(ordinals.map(({ number, wording }) => `${number} (“${wording}”)`))]
  const issue = (id: Id): string => issuesOf(sheet, [id])
  const came = [...new Set(outcomes.map(({ summary }) => outcomeInWords(summary, { issue })))]
  return [
    ...headline(sheet, dateInWords(when) + clock, remark),
    ...(overdue ? field(sheet, 'Overdue', 'its day is past, and no report says what became of it') : []),
    ...moved(sheet, meeting),
    ...optional(sheet, 'Told as', history.map((turn) => `${turn.status} ${dateInWords(turn.when)}`).join(' · ')),
    ...where(sheet, meeting),
    ...optional(sheet, 'Between', sides.map((side) => nameOf(sheet, side)).join(' – ')),
    ...delegations(sheet, meeting),
    ...thirdParties(sheet, meeting),
    ...contradicted(sheet, conflicts),
    ...numbers.flatMap((number) => field(sheet, 'Counted as', number)),
    ...optional(sheet, 'On the table', issuesOf(sheet, issues)),
    ...came.flatMap((outcome) => field(sheet, 'Outcome', outcome)),
    ...statements.flatMap((statement) => field(sheet, 'Said', sayingOf(sheet, statement))),
    ...field(sheet, 'Rests on', counted(meeting.independentSources, 'independent source')),
    ...(meeting.folded ?? []).flatMap((one) => field(sheet, 'Not counted', notCounted(sheet, one))),
    ...evidenceLines(sheet, meeting.evidence),
  ]
}

/** A report that is no further source, and why. */
function notCounted({ reports }: Sheet, { report, why, as }: Folded): string {
  const headOf = (id: Id): string => {
    const found = reports.get(id)
    return found === undefined ? id : reportHead(found)
  }
  return `${headOf(report)}: ${FOLDED[why]}${as === undefined ? '' : ` ${headOf(as)}`}`
}

const FOLDED: Record<Folded['why'], string> = {
  copy: 'a copy; what counts is',
  'same source': 'of the same source as',
  'not as held': 'does not tell it as held',
  retold: 'only looks back on it',
}

/** To where it was moved, and from where, and on which day that was told. */
function moved(sheet: Sheet, meeting: Meeting): string[] {
  const lines = ([label, move]: readonly [string, Move | undefined]): string[] => {
    if (!move) return []
    const where = move.place === null || move.place === meeting.place ? [] : [nameOf(sheet, move.place)]
    const when = move.when === null || move.when === meeting.when ? [] : [dateInWords(move.when)]
    const other = [...when, ...where].join(', ')
    const told = move.told === null ? '' : ` (told ${dateInWords(move.told)})`
    return [
      ...field(sheet, label, (other === '' ? 'a day that nobody names' : other) + told),
      ...evidenceLines(sheet, move.evidence),
    ]
  }
  return [...lines(['Moved to', meeting.movedTo]), ...lines(['Moved from', meeting.movedFrom])]
}

/** A call has no place; of a meeting it is said that its place is not known. */
function where(sheet: Sheet, { place, medium }: Meeting): string[] {
  if (place !== null) return field(sheet, 'Where', nameOf(sheet, place))
  return medium === 'telephone' || medium === 'video' ? [] : field(sheet, 'Where', 'place unknown')
}

function delegations(sheet: Sheet, { participants, when, status }: Meeting): string[] {
  const sideless = tookPlace(status) ? 'Present' : 'Expected'
  const bySide = Map.groupBy(participants, ({ side }) => side)
  const sides = [...bySide].toSorted(([a], [b]) => Number(a === null) - Number(b === null))
  return sides.flatMap(([side, members]) => {
    const people = members.map(({ actor }) => withOffice(sheet, actor, when)).join('; ')
    return field(
      sheet,
      side === null ? sideless : 'Delegation',
      side === null ? people : `${nameOf(sheet, side)}: ${people}`,
    )
  })
}

/** That reports cannot all be right: told at the end, with the passages. */
function contradicted(sheet: Sheet, conflicts: readonly Conflict[]): string[] {
  return conflicts.flatMap((conflict) =>
    field(sheet, 'Contradicted', contradictionLine(sheet, conflict)).map(sheet.paint.warning),
  )
}

/** Who brought the sides together, and whose guests they were. */
function thirdParties(sheet: Sheet, { thirdParties: parties = [], when }: Meeting): string[] {
  const named = (role: (typeof parties)[number]['role']): string =>
    parties
      .filter((party) => party.role === role)
      .map(({ actor }) => withOffice(sheet, actor, when))
      .join('; ')
  return [...optional(sheet, 'Mediated by', named('mediator')), ...optional(sheet, 'Hosted by', named('host'))]
}

/** A person with the office held at the time, as far as the record tells: of rival offices the one with most evidence. */
function withOffice(sheet: Sheet, id: Id, when: Edtf | null): string {
  const roles = (sheet.actors.get(id)?.roles ?? []).filter(
    (role) => role.when === null || when === null || overlaps(role.when, when),
  )
  const [role] = roles.toSorted((a, b) => b.evidence.length - a.evidence.length)
  if (role === undefined) return nameOf(sheet, id)
  const of = role.of === null ? '' : ` (${namesOf(sheet, [role.of])})`
  return `${nameOf(sheet, id)}, ${role.title}${of}`
}

function optional(sheet: Sheet, label: string, text: string): string[] {
  return text === '' ? [] : field(sheet, label, text)
}
