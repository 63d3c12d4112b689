import type { CorrectionAction } from './correction.ts'
import type { Dossier } from './dossier.ts'
import type { Id } from './evidence.ts'

/**
 * One line of the ledger, which only grows: what came in when, and what people decided, when and why. A store is its
 * ledger and the bytes that the ledger names; all else is read and linked from them.
 */
export type LedgerEntry = Capture | Withdrawal | DossierPut | Correction | Undo | Takeover

interface Noted {
  /** When it happened (ISO 8601, UTC). */
  at: string
  /** Who did it: a person's name, or "parley" for what it did by itself. */
  author: string
}

/** Bytes came in: a version of the report at that address, or a report that has no address. */
export interface Capture extends Noted {
  kind: 'capture'
  /** Key of the input that holds the bytes. */
  input: string
  /** SHA-256 of the bytes. */
  sha256: string
  address: string | null
}

/** A page is gone. Its last version stays. */
export interface Withdrawal extends Noted {
  kind: 'withdrawal'
  address: string
}

/** A dossier was made or its file changed. The latest holds. */
export interface DossierPut extends Noted {
  kind: 'dossier'
  dossier: Dossier
}

/** A person mends the record. */
export interface Correction extends Noted {
  kind: 'correction'
  /** The dossier that it holds in; null for all. */
  dossier: Id | null
  reason: string
  correction: CorrectionAction
}

/** Takes an earlier entry back. */
export interface Undo extends Noted {
  kind: 'undo'
  reason: string
  /** Id of the entry. */
  entry: string
}

/** What a newer reader found takes the place of what was read before. */
export interface Takeover extends Noted {
  kind: 'takeover'
  /** Version of the reader. */
  reader: string
  /** How many inputs it has read. */
  inputs: number
}
