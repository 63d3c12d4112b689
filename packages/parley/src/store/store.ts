import type { Edtf, Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { LedgerEntry, Takeover } from '../model/ledger.ts'
import type { Logged, Moment } from '../model/ledger-fold.ts'
import type { ParleyRecord } from '../model/record.ts'
import type { RecordRow, RecordSize } from '../model/record-rows.ts'
import type { Lease, Watched } from './watched.ts'
import type { Words } from './words.ts'
import type { Found, Indexer, Search, WordsAsked, WordsKnown } from './search.ts'

/** An input as it came: bytes, where from, and what the person who handed it over said of it. */
export interface Input {
  /** File name or URL. */
  origin: string
  bytes: Uint8Array
  format: 'html' | 'text' | 'markdown'
  given: { outlet?: string; published?: Edtf; title?: string; url?: string; language?: string }
  /** Where it stands, for a file of a folder that is watched. */
  address?: string
}

/** An input that was read, ready to be kept. */
export interface ReadInput {
  raw: Input
  /** When the bytes were captured (ISO 8601). */
  captured: string
  findings: Findings
}

/** What became of a batch: new inputs, inputs that were there already, and of these the ones that a newer reader has read, whose findings are kept beside. */
export interface Added {
  added: number
  known: number
  readAgain: number
}

/** What a newer reader found in an input that is kept. */
export interface Rereading {
  key: string
  findings: Findings
}

/** Findings that are kept beside those that the records rest on: how many, and the newest reader among theirs. */
export interface Rereadings {
  kept: number
  reader: string
}

/** Which contents are asked for: those of a moment, or with what newer readers found in place of what older ones did. */
export interface Wanted extends Moment {
  reread?: boolean
}

/** A kept input by its heading. */
export interface Entry {
  /** Hash of the bytes, the origin and the given metadata: the same input has the same key everywhere. */
  key: string
  origin: string
  captured: string
  /** SHA-256 of the bytes. */
  sha256: string
  /** Where it is published; versions of one page share it. Null for a report that is known by its file alone. */
  address: string | null
  /** Id of the report that was read from it. */
  report: Id
  /** Version of the reader that read it. */
  reader: string
  /** What was given with it. */
  given: Input['given']
}

/** A kept input with what was given with it. */
export type GivenInput = Pick<Entry, 'key' | 'origin' | 'sha256' | 'address' | 'report' | 'given'>

/** What the store holds at one moment: all that records are linked from. */
export interface Contents {
  /** Findings of the current version of each report, by key of input. */
  findings: Findings[]
  /** The ledger in order of time, and of ids where times are equal. */
  ledger: Logged[]
  fingerprint: string
}

/** What a record was made from: the fingerprint of the contents, and the version of the linker. */
export interface Basis {
  contents: string
  linker: string
}

/** A saved record without its content. `dossier` is null for the record of all that is in the store. */
export interface SavedHeading {
  dossier: Id | null
  /** Equal for equal records: the sum of the fingerprints of what they hold. */
  fingerprint: string
  basis: Basis
  size: RecordSize
}

export type TakeFindings = (input: string, findings: Findings) => void

/** By which ids things go in a record that went by others in the one before it; of both only what differs is handed over. */
export type Forward = (before: ParleyRecord, after: ParleyRecord) => Map<Id, Id>

export interface HowSaved {
  /** Where the words are taken from that the rows do not have; without it, they have them. */
  words?: Words
  /** Without it, ids that went are forgotten. */
  forward?: Forward
}

/** The rows of a record, which may be asked for again when the connection is lost. */
export type Rows = () => Iterable<RecordRow> | AsyncIterable<RecordRow>

export interface SavedRecord extends SavedHeading {
  record: ParleyRecord
}

export interface StoreState {
  /** Grows with every change; equal numbers mean that nothing changed in between. */
  revision: number
  /** When the store last changed (ISO 8601); null while it is empty. */
  changed: string | null
  /** Fingerprint of the contents as they are now. */
  contents: string
  records: SavedHeading[]
}

/**
 * Keeps inputs with their bytes, what was read from each, the ledger of what came in and what people decided, and the
 * records linked from all of it: one of the whole store, and one of each dossier.
 * What a method has answered is on disk. Any number of processes may use a store at once.
 * Every method throws `StoreError`, whose message is one line for the user.
 */
export interface Store {
  /**
   * Adds all or nothing, and notes each new version in the ledger. An input that is there already stays as it is: what a
   * newer reader found is kept beside. Where it is an older version of its address, it becomes the current one again; so
   * does what was given with it, where something else was given with the same bytes since, and no less.
   */
  add(batch: readonly ReadInput[]): Promise<Added>
  /** Headings of all inputs, by key. */
  entries(): Promise<Entry[]>
  /** One input as it came; null when the key is not known. */
  input(key: string): Promise<Input | null>
  /** What was read from an input; null when the key is not known. */
  findings(key: string): Promise<Findings | null>
  /** Inputs of these bytes (SHA-256) with what was given with each, in the order in which they were captured last. */
  given(bytes: string): Promise<GivenInput[]>
  /** Keys of the inputs that hold the latest version of what stands at these addresses, by address. */
  versions(addresses: readonly string[]): Promise<Map<string, string>>
  /** Keys of inputs that no reader of that version or newer has read, in order. */
  toReread(reader: string): Promise<string[]>
  /** Keeps what a newer reader found beside what the records rest on; what is not newer is left. Returns how many were kept. */
  keepRereadings(rereadings: readonly Rereading[]): Promise<number>
  rereadings(): Promise<Rereadings>
  /** Lets all that is kept beside stand for what was read before, in one step, noted in the ledger. Returns how many. */
  takeRereadings(by: Pick<Takeover, 'at' | 'author'>): Promise<number>
  /** Notes in the ledger what is not there yet, all or nothing; returns how many entries were new. */
  append(entries: readonly LedgerEntry[]): Promise<number>
  /** The ledger in order of time, and of ids where times are equal. */
  ledger(): Promise<Logged[]>
  /** Place of the first entry of the ledger that was changed, or is missing, since it was written; null where all hold. */
  brokenSeal(): Promise<number | null>
  /** The contents as they are, or as they were at a moment, or as they would be if what was read anew took over. */
  contents(wanted?: Wanted): Promise<Contents>
  /**
   * Takes the findings of the current version of each report one after another, so that they need not all be held; gives
   * the fingerprint of the contents. What has been taken counts only once it has answered: it may begin again.
   */
  eachFindings(begin: (ledger: readonly Logged[]) => TakeFindings): Promise<string>
  /** Texts of the reports that were read from inputs, by key of input. */
  texts(inputs: readonly string[]): Promise<Map<string, string>>
  /**
   * Saves a record, of which only what differs from the one before is written, unless the contents are no longer those of
   * `basis`: then says 'stale' and changes nothing.
   */
  saveRecord(dossier: Id | null, rows: Rows, basis: Basis, how?: HowSaved): Promise<'saved' | 'stale'>
  record(dossier: Id | null): Promise<SavedRecord | null>
  /** Notes by which ids things of a record go now that went by others earlier; the latest word on an id holds. */
  putForwardings(dossier: Id | null, forwardings: ReadonlyMap<Id, Id>): Promise<void>
  /** All ids that things of a record had earlier, with those that they went by after; these may have changed again. */
  forwardings(dossier: Id | null): Promise<Map<Id, Id>>
  state(): Promise<StoreState>
  /** What is remembered of addresses that are fetched again and again, by address. */
  watched(): Promise<Watched[]>
  putWatched(watched: readonly Watched[]): Promise<void>
  /** Takes or renews a lease; gives who holds it, where that is somebody else whose time is not over. */
  takeLease(name: string, wanted: Lease, now: string): Promise<Lease | null>
  /** Gives a lease back. */
  dropLease(name: string, holder: string): Promise<void>
  /**
   * Brings the index of texts up to the contents: current versions alone are in it. Returns how many reports were indexed.
   * Does nothing where it is up to date, and makes all of it anew for another version of the indexer.
   */
  index(indexer: Indexer): Promise<number>
  /** What the index knows of words, so that a search names no others. */
  knownWords(asked: WordsAsked): Promise<WordsKnown>
  /** Reports of the index that have all that is asked for, in an order that depends on nothing but them. */
  search(search: Search): Promise<Found>
  close(): Promise<void>
}
