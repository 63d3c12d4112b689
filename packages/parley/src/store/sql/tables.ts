/** One input. */
export interface InputTable {
  key: string
  origin: string
  format: string
  /** JSON. */
  given: string
  captured: string
  sha256: string
  /** Compressed with zlib. */
  bytes: Uint8Array
}

/** What was read from an input: one row for each. */
export interface FindingsTable {
  input: string
  report: string
  reader: string
  /** Of the JSON before compression. */
  sha256: string
  /** JSON, compressed with zlib. */
  content: Uint8Array
}

/** The record: one row, or none. */
export interface RecordTable {
  id: number
  basis: string
  linker: string
  /** SHA-256 of the JSON before compression. */
  fingerprint: string
  /** JSON, compressed with zlib. */
  content: Uint8Array
}

/** One row: how often, and when last, anything changed. */
export interface ChangeTable {
  id: number
  revision: number
  changed: string | null
}

export interface Tables {
  input: InputTable
  findings: FindingsTable
  record: RecordTable
  change: ChangeTable
}
