import { type Evidence, type Id, isEvidence } from '../model/evidence.ts'
import type { RecordRow } from '../model/record-rows.ts'

/** The texts from which the words of a record are taken that was linked without them. */
export interface Words {
  /** Tells one text of a report from another. */
  hashOf(report: Id): string
  textsOf(reports: readonly Id[]): Promise<ReadonlyMap<Id, string>>
}

/** All evidence of a row. */
export function evidenceOf({ content }: RecordRow): Evidence[] {
  const found: Evidence[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isEvidence(value)) found.push(value)
    else for (const field of Array.isArray(value) ? value : Object.values(value)) look(field)
  }
  look(content)
  return found
}

/** The row with the text of its report, and with the quotations of its evidence. */
export function withWords(row: RecordRow, texts: ReadonlyMap<Id, string>): RecordRow {
  const filled = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(filled)
    if (isEvidence(value)) return { ...value, quote: texts.get(value.report)?.slice(value.start, value.end) ?? '' }
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, filled(field)]))
  }
  const whole = filled(row) as RecordRow
  if (whole.noun === 'report') whole.content.report.text = texts.get(whole.id) ?? ''
  return whole
}
