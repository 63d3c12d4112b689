import type { CorrectionAction, Passage } from '../model/correction.ts'
import type { Id } from '../model/evidence.ts'
import type { IndexedRecord } from './indexed.ts'

type Read = Pick<IndexedRecord, 'read'>

/** The meeting or actor that a correction speaks of, or the issue of a position or of progress, as the record has it; null where it has none there. */
export function subjectOf({ read }: Read, action: CorrectionAction): Id | null {
  const [passage] = 'passages' in action ? action.passages : 'passage' in action ? [action.passage] : []
  const noun = nounOf(action)
  return passage === undefined || noun === null ? null : readAt({ read }, noun, passage)
}

/** What may be told as a whole at a passage, by the field of it that is read there. */
const WHOLE = { actor: 'mentions', meeting: 'evidence', position: 'positions', progress: 'progress' } as const

type Whole = keyof typeof WHOLE

function nounOf(action: CorrectionAction): Whole | null {
  const noun =
    action.action === 'name'
      ? 'actor'
      : action.action === 'add'
        ? action.added.noun
        : 'noun' in action
          ? action.noun
          : null
  return noun !== null && noun in WHOLE ? (noun as Whole) : null
}

/** The actor whom a correction names by where it is read; null where it names none so. */
export function whomOf(indexed: Read, action: CorrectionAction): Id | null {
  const value = 'value' in action ? action.value : null
  return typeof value !== 'object' || value === null || value.name !== undefined
    ? null
    : readAt(indexed, 'actor', value.passage)
}

/** What is told as a whole at a passage. */
function readAt({ read }: Read, noun: Whole, { report, start, end }: Passage): Id | null {
  const place = read
    .get(report)
    ?.places.find(
      ({ kind, field: told, evidence }) =>
        kind === noun && told === WHOLE[noun] && evidence.start === start && evidence.end === end,
    )
  return place?.subject ?? null
}
