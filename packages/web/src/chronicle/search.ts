import type { MeetingStatus } from '../../../parley/src/model/meeting.ts'

export const STATUSES: readonly MeetingStatus[] = [
  'announced',
  'under way',
  'held',
  'postponed',
  'cancelled',
  'unconfirmed',
]

/** What the chronicle is narrowed to, as it stands in the address. */
export interface ChronicleSearch {
  status?: MeetingStatus
  side?: string
  q?: string
  /** Latest first unless it says otherwise. */
  order?: 'earliest'
}

/** Reads the address; what makes no sense is left out. */
export function readChronicleSearch(raw: Record<string, unknown>): ChronicleSearch {
  const search: ChronicleSearch = {}
  const status = STATUSES.find((known) => known === raw.status)
  if (status) search.status = status
  if (typeof raw.side === 'string' && raw.side) search.side = raw.side
  if (raw.q !== undefined && raw.q !== '') search.q = String(raw.q)
  if (raw.order === 'earliest') search.order = 'earliest'
  return search
}
