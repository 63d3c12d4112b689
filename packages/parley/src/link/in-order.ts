import type { Things } from '../model/record-rows.ts'
import { byKeys } from './order.ts'

/** All in an order that what it holds decides, whatever people mended: meetings by date, the rest by id. */
export function inOrder(things: Things): Things {
  return {
    ...things,
    meetings: things.meetings.toSorted(
      byKeys(
        ({ when }) => when ?? '~',
        ({ id }) => id,
      ),
    ),
    documents: things.documents.toSorted(byKeys(({ id }) => id)),
    // Those of one subject stay in the order of their fields.
    conflicts: things.conflicts.toSorted(byKeys(({ subject }) => subject)),
  }
}
