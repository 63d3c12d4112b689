import type { Document } from '../../../parley/src/model/document.ts'
import type { ProgressState, Stance } from '../../../parley/src/model/issue.ts'
import type { Medium } from '../../../parley/src/model/meeting.ts'
import type { Anonymity, StatementMode } from '../../../parley/src/model/statement.ts'
import { STATUSES } from '../chronicle/search.ts'
import type { TermFamily } from '../language/term.ts'
import type { Correctable } from './correctable.ts'

/** What a field may hold: one of some terms, a date, a time of day, a number or words. */
export type Holds =
  | { as: 'term'; family: TermFamily; terms: readonly string[] }
  | { as: 'date' | 'time' | 'number' | 'words' }

/** Every term of a type: the compiler finds one that is missing. */
const all = <Term extends string>(terms: Record<Term, true>): readonly string[] => Object.keys(terms)

const MEDIUMS = all<Medium>({ 'in person': true, telephone: true, video: true, unknown: true })
const MODES = all<StatementMode>({ direct: true, indirect: true, mixed: true })
const ANONYMITIES = all<Anonymity>({ named: true, role: true, unnamed: true })
const STANCES = all<Stance>({
  demands: true,
  offers: true,
  accepts: true,
  rejects: true,
  conditional: true,
  undecided: true,
})
const STATES = all<ProgressState>({
  discussed: true,
  progress: true,
  'no progress': true,
  agreed: true,
  signed: true,
  deadlock: true,
})
const DOCUMENT_KINDS = all<Document['kind']>({
  plan: true,
  proposal: true,
  declaration: true,
  agreement: true,
  statement: true,
  letter: true,
})
const DOCUMENT_STATUSES = all<Document['status']>({
  mentioned: true,
  drafted: true,
  presented: true,
  discussed: true,
  revised: true,
  accepted: true,
  rejected: true,
  signed: true,
})

/** What a field of a thing may hold, and by which words its terms are told. */
export function holdsOf(noun: Correctable['noun'], field: string): Holds {
  if (field === 'when') return { as: 'date' }
  if (field === 'time') return { as: 'time' }
  if (field === 'points') return { as: 'number' }
  if (field === 'medium') return { as: 'term', family: 'medium', terms: MEDIUMS }
  if (field === 'mode') return { as: 'term', family: 'mode', terms: MODES }
  if (field === 'anonymity') return { as: 'term', family: 'anonymity', terms: ANONYMITIES }
  if (field === 'stance') return { as: 'term', family: 'stance', terms: STANCES }
  if (field === 'state') return { as: 'term', family: 'progress', terms: STATES }
  if (field === 'kind') return { as: 'term', family: 'documentKind', terms: DOCUMENT_KINDS }
  if (field !== 'status') return { as: 'words' }
  return noun === 'document'
    ? { as: 'term', family: 'documentStatus', terms: DOCUMENT_STATUSES }
    : { as: 'term', family: 'status', terms: STATUSES }
}
