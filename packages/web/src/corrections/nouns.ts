import type { MessageKey } from '../language/translate.ts'
import type { Correctable } from './correctable.ts'

/** The words for what of the record is corrected, or changed. */
export const NOUNS: Record<Correctable['noun'], MessageKey> = {
  meeting: 'value.meeting',
  statement: 'value.statement',
  progress: 'agenda.progress',
  position: 'agenda.position',
  document: 'value.document',
  actor: 'value.actor',
  report: 'value.report',
}
