import type { MarkKind } from '../../../parley/src/serve/views.ts'
import type { MessageKey } from '../language/translate.ts'

/** The words for what of the record is meant. */
export const NOUNS: Record<MarkKind | 'report', MessageKey> = {
  meeting: 'value.meeting',
  statement: 'value.statement',
  progress: 'agenda.progress',
  position: 'agenda.position',
  document: 'value.document',
  actor: 'value.actor',
  report: 'value.report',
}
