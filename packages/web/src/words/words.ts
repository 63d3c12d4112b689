import type { MessageKey } from '../language/translate.ts'

/** The words of the room that are explained, by the headings that they stand under; each by the key of its message. */
export const SECTIONS = [
  {
    heading: 'nav.reports',
    words: [
      'value.report',
      'evidence.one',
      'meeting.sources',
      'timing.news',
      'timing.recap',
      'report.copy',
      'evidence.chain',
      'evidence.rule',
    ],
  },
  {
    heading: 'people.meetings',
    words: [
      'status.announced',
      'meeting.overdue',
      'status.under way',
      'status.held',
      'status.postponed',
      'meeting.moved',
      'status.cancelled',
      'status.unconfirmed',
      'meeting.history',
      'value.counted',
      'date.approximate',
      'date.reported',
    ],
  },
  {
    heading: 'nav.statements',
    words: ['mode.direct', 'mode.indirect', 'mode.mixed', 'anonymity.role', 'anonymity.unnamed', 'statement.same'],
  },
  {
    heading: 'nav.agenda',
    words: ['agenda.position', 'stance.conditional', 'stance.undecided', 'agenda.progress', 'progress.agreed'],
  },
  {
    heading: 'viewpoint.label',
    words: ['viewpoint.dossier', 'viewpoint.asOf', 'viewpoint.alsoRead', 'nav.conflicts', 'nav.corrections'],
  },
] as const satisfies readonly { heading: MessageKey; words: readonly MessageKey[] }[]

/** What each word means, in one language. */
export type Meanings = Record<(typeof SECTIONS)[number]['words'][number], string>
