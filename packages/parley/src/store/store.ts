import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { ParleyRecord } from '../model/record.ts'

/** An input as it came: bytes, where from, and what the person who handed it over said of it. */
export interface Input {
  /** File name or URL. */
  origin: string
  bytes: Uint8Array
  format: 'html' | 'text' | 'markdown'
  given: { outlet?: string; published?: Edtf; title?: string; url?: string; language?: string }
}

/** An input that was read, ready to be kept. */
export interface ReadInput {
  raw: Input
  /** When the bytes were captured (ISO 8601). */
  captured: string
  findings: Findings
}

/** What became of a batch: new inputs, inputs that were there already, and of these the ones that a newer reader read. */
export interface Added {
  added: number
  known: number
  readAgain: number
}

/** A kept input by its heading. */
export interface Entry {
  /** Hash of the bytes, the origin and the given metadata: the same input has the same key everywhere. */
  key: string
  origin: string
  captured: string
  /** SHA-256 of the bytes. */
  sha256: string
  /** Id of the report that was read from it. */
  report: Id
  /** Version of the reader that read it. */
  reader: string
}

/** All findings of the store, by key of input, and the fingerprint that they have together. */
export interface AllFindings {
  findings: Findings[]
  fingerprint: string
}

/** What a record was made from: the fingerprint of all findings, and the version of the linker. */
export interface Basis {
  findings: string
  linker: string
}

export interface SavedRecord {
  record: ParleyRecord
  /** SHA-256 of the record as JSON. */
  fingerprint: string
  basis: Basis
}

export interface StoreState {
  /** Grows with every change; equal numbers mean that nothing changed in between. */
  revision: number
  /** When the store last changed (ISO 8601); null while it is empty. */
  changed: string | null
  /** Fingerprint of the findings as they are now. */
  findings: string
  /** The saved record without its content; null while there is none. */
  record: { fingerprint: string; basis: Basis } | null
}

/**
 * Keeps one dossier: inputs with their bytes, what was read from each, and the record linked from all.
 * What a method has answered is on disk. Any number of processes may use a store at once.
 * Every method throws `StoreError`, whose message is one line for the user.
 */
export interface Store {
  /** Adds all or nothing. An input that is there already stays as it is, unless a newer reader read it. */
  add(batch: readonly ReadInput[]): Promise<Added>
  /** Headings of all inputs, by key. */
  entries(): Promise<Entry[]>
  /** One input as it came; null when the key is not known. */
  input(key: string): Promise<Input | null>
  /** Puts other findings in place of those of an input that was read again. False when the key is not known. */
  replaceFindings(key: string, findings: Findings): Promise<boolean>
  findings(): Promise<AllFindings>
  /** Saves the record unless the findings are no longer those of `basis`: then says 'stale' and changes nothing. */
  saveRecord(record: ParleyRecord, basis: Basis): Promise<'saved' | 'stale'>
  record(): Promise<SavedRecord | null>
  state(): Promise<StoreState>
  close(): Promise<void>
}
