import type { Names } from './actor.ts'
import type { Edtf, Evidence, Id } from './evidence.ts'

export type DocumentKind = 'plan' | 'proposal' | 'declaration' | 'agreement' | 'statement' | 'letter'

/** What may become of a document, in the order in which it mostly does. */
export const DOCUMENT_STATUSES = [
  'mentioned',
  'drafted',
  'presented',
  'discussed',
  'revised',
  'accepted',
  'rejected',
  'signed',
] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

/** A plan, declaration or agreement. */
export interface Document {
  id: Id
  kind: DocumentKind
  names: Names
  points: number | null
  status: DocumentStatus
  authors: Id[]
  signatories: Id[]
  /** The document that it replaces. */
  revises: Id | null
  when: Edtf | null
  evidence: Evidence[]
}
