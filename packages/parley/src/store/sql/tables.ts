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
  address: string | null
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

/** What a newer reader found in an input, until it takes over: a row as in `FindingsTable`. */
export type RereadingTable = FindingsTable

/** Where something is found whose id a record had earlier. */
export interface ForwardingTable {
  dossier: string
  earlier: string
  present: string
}

/** The ledger: rows come, and never change or go. */
export interface EntryTable {
  /** Counts from 1, without gaps. */
  place: number
  id: string
  kind: string
  /** What it is about: an address, an input without one, a dossier, an entry. */
  subject: string
  at: string
  /** JSON. */
  content: string
  /** SHA-256 of the seal of the entry before and of this id: nothing before it can be changed unseen. */
  seal: string
}

/** The headings of the records: one row for each dossier, and one, named '', for the whole store. */
export interface RecordTable {
  dossier: string
  basis: string
  linker: string
  /** The sum of the fingerprints of its rows. */
  fingerprint: string
  /** JSON. */
  size: string
}

/** The records, thing by thing: a report with all that rests on it alone, an actor, a meeting … */
export interface RecordRowTable {
  dossier: string
  noun: string
  id: string
  /** Orders the things of one kind before their ids do. */
  place: string
  /** Of the place and the JSON before compression. */
  sha256: string
  /** JSON, compressed with zlib. */
  content: Uint8Array
}

/** A report that can be searched: derived, and made anew from the findings. Its terms are the dialect's to keep. */
export interface SearchReportTable {
  /** Grows with the day of publication, and then as the id has it: the order in which reports are found. */
  number: number
  report: string
  input: string
  /** Of the findings that it was made from. */
  sha256: string
  /** JSON, compressed with zlib. */
  content: Uint8Array
  /** What it counts for among the words and names: JSON, compressed with zlib. */
  words: Uint8Array
}

/** Words that some report has, and how many do. */
export interface SearchWordTable {
  word: string
  reports: number
}

/** Words that name somebody, by how their base form sounds, and how many reports name somebody so. */
export interface SearchNameTable {
  sound: string
  base: string
  word: string
  reports: number
}

/** One row: the contents that the index was made from, and the version of what made it. */
export interface SearchStateTable {
  id: number
  basis: string
  indexer: string
}

/** One row: how often, and when last, anything changed, and the fingerprint of the contents. */
export interface ChangeTable {
  id: number
  revision: number
  changed: string | null
  contents: string
}

/** What is remembered of each address that is fetched again and again. */
export interface WatchedTable {
  address: string
  /** JSON. */
  state: string
}

/** Who does what only one process may do at a time. */
export interface LeaseTable {
  name: string
  holder: string
  until: string
}

export interface Tables {
  input: InputTable
  findings: FindingsTable
  rereading: RereadingTable
  forwarding: ForwardingTable
  entry: EntryTable
  record: RecordTable
  change: ChangeTable
  watched: WatchedTable
  lease: LeaseTable
  record_row: RecordRowTable
  search_report: SearchReportTable
  search_word: SearchWordTable
  search_name: SearchNameTable
  search_state: SearchStateTable
}
