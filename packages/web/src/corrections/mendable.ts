import type { Document } from '../../../parley/src/model/document.ts'
import type { ProgressState, Stance } from '../../../parley/src/model/issue.ts'
import type { Medium } from '../../../parley/src/model/meeting.ts'
import type { Anonymity, StatementMode } from '../../../parley/src/model/statement.ts'
import { STATUSES } from '../chronicle/search.ts'
import { familyOf } from '../fields/families.ts'
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

/** The terms to choose from. What is told by words that are no closed list, such as a channel, is typed. */
const TERMS: { readonly [Family in TermFamily]?: readonly string[] } = {
  status: STATUSES,
  medium: MEDIUMS,
  mode: MODES,
  anonymity: ANONYMITIES,
  stance: STANCES,
  progress: STATES,
  documentKind: DOCUMENT_KINDS,
  documentStatus: DOCUMENT_STATUSES,
}

/** What a field of a thing may hold, and by which words its terms are told. */
export function holdsOf(noun: Correctable['noun'], field: string): Holds {
  if (field === 'when') return { as: 'date' }
  if (field === 'time') return { as: 'time' }
  if (field === 'points') return { as: 'number' }
  const family = familyOf(field, noun)
  const terms = family && TERMS[family]
  return terms ? { as: 'term', family, terms } : { as: 'words' }
}
