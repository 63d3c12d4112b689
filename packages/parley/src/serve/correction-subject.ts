import type { CorrectionAction, Passage } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { IndexedRecord } from './indexed.ts'

type Read = Pick<IndexedRecord, 'read'>

/** The meeting or actor that a correction speaks of, as the record has it; null where it has none there. */
export function subjectOf({ read }: Read, action: CorrectionAction): Id | null {
  const [passage] = 'passages' in action ? action.passages : 'passage' in action ? [action.passage] : []
  const noun = action.action === 'name' ? 'actor' : 'noun' in action ? action.noun : null
  return passage === undefined || (noun !== 'actor' && noun !== 'meeting') ? null : readAt({ read }, noun, passage)
}

/** The actor whom a correction names by where it is read; null where it names none so. */
export function whomOf(indexed: Read, action: CorrectionAction): Id | null {
  const value = 'value' in action ? action.value : null
  return typeof value !== 'object' || value === null || value.name !== undefined
    ? null
    : readAt(indexed, 'actor', value.passage)
}

/** What is told as a whole at a passage. */
function readAt({ read }: Read, noun: 'actor' | 'meeting', { report, start, end }: Passage): Id | null {
  const field = noun === 'actor' ? 'mentions' : 'evidence'
  const place = read
    .get(report)
    ?.places.find(
      ({ kind, field: told, evidence }) =>
        kind === noun && told === field && evidence.start === start && evidence.end === end,
    )
  return place?.subject ?? null
}
