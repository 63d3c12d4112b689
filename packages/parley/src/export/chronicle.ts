import type { ParleyRecord } from '../model/record.ts'
import { conflictsSection } from './chronicle/conflicts.ts'
import { documentsSection } from './chronicle/documents.ts'
import { positionsSection, progressSection } from './chronicle/issues.ts'
import { meetingsSection } from './chronicle/meetings.ts'
import { byDay } from './chronicle/order.ts'
import { peopleSection } from './chronicle/people.ts'
import { reportsSection, summaryLines } from './chronicle/reports.ts'
import { createSheet } from './chronicle/sheet.ts'
import { statementsSection } from './chronicle/statements.ts'
import { plainPaint, type Paint } from './paint.ts'

export interface ChronicleOptions {
  /** Columns of the page: 80 unless told. */
  width?: number
  paint?: Paint
  /** In which order meetings stand by their dates; the earliest first unless told. */
  days?: typeof byDay
}

/** The record as people read it: meetings in order of date, then who, what was wanted, what was said, what contradicts. */
export function chronicle(
  record: ParleyRecord,
  { width = 80, paint = plainPaint, days = byDay }: ChronicleOptions = {},
): string {
  const sheet = createSheet(record, width, paint)
  const lines = [
    ...summaryLines(sheet),
    ...meetingsSection(sheet, days),
    ...peopleSection(sheet),
    ...positionsSection(sheet),
    ...progressSection(sheet),
    ...documentsSection(sheet),
    ...statementsSection(sheet),
    ...conflictsSection(sheet),
    ...reportsSection(sheet),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}
