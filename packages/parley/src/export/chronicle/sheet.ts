import type { Actor, Names } from '../../model/actor.ts'
import type { Id } from '../../model/evidence.ts'
import type { ParleyRecord } from '../../model/record.ts'
import type { Report } from '../../model/report.ts'
import type { Paint } from '../paint.ts'
import { columnsOf, padded, printable, wrap } from '../wrap.ts'

/** What every part of the chronicle is printed with. */
export interface Sheet {
  record: ParleyRecord
  width: number
  paint: Paint
  reports: Map<Id, Report>
  actors: Map<Id, Actor>
  issues: Map<Id, string>
}

/** Labels of fields stand in a column of this width. */
const LABELS = 14

/** `width`: columns of the page, at least 40. */
export function createSheet(record: ParleyRecord, width: number, paint: Paint): Sheet {
  return {
    record,
    width: Math.max(40, width),
    paint,
    reports: new Map(record.reports.map((report) => [report.id, report])),
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    issues: new Map(record.issues.map(({ id, names }) => [id, names['en'] ?? id])),
  }
}

/** The best name for a reader of English: an English one, else the best of the first language. */
export function bestName(names: Names): string | null {
  return names['en']?.[0] ?? Object.values(names).find((list) => list.length > 0)?.[0] ?? null
}

/** Name of an actor by its id; the id itself where the record does not hold it. */
export function nameOf(sheet: Sheet, id: Id): string {
  return bestName(sheet.actors.get(id)?.names ?? {}) ?? id
}

export function namesOf(sheet: Sheet, ids: readonly Id[]): string {
  return ids.map((id) => nameOf(sheet, id)).join(', ')
}

/** Names of issues, joined. */
export function issuesOf(sheet: Sheet, ids: readonly Id[]): string {
  return ids.map((id) => sheet.issues.get(id) ?? id).join(', ')
}

/** A part of the chronicle under its heading; nothing where there is nothing to print. */
export function section(sheet: Sheet, title: string, blocks: readonly string[][]): string[] {
  if (blocks.length === 0) return []
  const rule = sheet.paint.quiet('─'.repeat(sheet.width))
  return ['', rule, sheet.paint.heading(title.toUpperCase()), ...blocks.flatMap((block) => ['', ...block])]
}

/** `Label         text`, wrapped under itself. */
export function field(sheet: Sheet, label: string, text: string): string[] {
  const lines = wrap(text, sheet.width - LABELS - 2)
  return lines.map((line, index) => `  ${sheet.paint.quiet(padded(index === 0 ? label : '', LABELS))}${line}`)
}

/** Text set in from the left, wrapped, each line painted. */
export function indented(sheet: Sheet, columns: number, text: string, paint = (line: string) => line): string[] {
  return wrap(text, sheet.width - columns).map((line) => ' '.repeat(columns) + paint(line))
}

/** A first line with a remark at its right edge, or under it where both do not fit. */
export function headline(sheet: Sheet, text: string, remark: string): string[] {
  const title = printable(text)
  const gap = sheet.width - columnsOf(title) - columnsOf(remark)
  if (gap >= 2) return [sheet.paint.strong(title) + ' '.repeat(gap) + sheet.paint.quiet(remark)]
  return [
    ...wrap(title, sheet.width).map((line) => sheet.paint.strong(line)),
    ...indented(sheet, 2, remark, sheet.paint.quiet),
  ]
}

/** "1 meeting", "3 meetings". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
