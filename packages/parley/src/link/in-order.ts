import type { ParleyRecord } from '../model/record.ts'
import { byKeys } from './order.ts'

/** The record with everything in an order that what it holds decides, whatever people mended: meetings by date, the rest by id. */
export function inOrder(record: ParleyRecord): ParleyRecord {
  return {
    ...record,
    meetings: record.meetings.toSorted(
      byKeys(
        ({ when }) => when ?? '~',
        ({ id }) => id,
      ),
    ),
    documents: record.documents.toSorted(byKeys(({ id }) => id)),
    // Those of one subject stay in the order of their fields.
    conflicts: record.conflicts.toSorted(byKeys(({ subject }) => subject)),
  }
}
