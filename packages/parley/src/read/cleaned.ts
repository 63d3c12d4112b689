import type { Edtf } from '../model/evidence.ts'
import type { NotBody, ReportOf } from '../model/report.ts'

/** What the person who hands a report over says of it; `given` wins over what the page says. */
export interface GivenMetadata {
  outlet?: string
  published?: Edtf
  title?: string
  url?: string
  language?: string
}

/** One input before it is read: bytes as they came, and what is known of them. */
export interface RawReport {
  /** File name or URL. */
  origin: string
  bytes: Uint8Array
  /** Content type or file extension, where one is known: "html", "txt", "md". */
  format: 'html' | 'text' | 'markdown'
  given: GivenMetadata
  /** Where it stands, for a file of a folder that is watched: what stands there later is a version of the same report. */
  address?: string
}

/** After clean: text with its parts told apart. Nothing later looks at the bytes again. */
export interface CleanReport {
  origin: string
  /** Where it is published; null where it is known by its file alone. */
  address: string | null
  /** SHA-256 of the bytes that it was read from. */
  sha256: string
  outlet: string | null
  /** Language given or declared, not yet checked against the text. */
  declaredLanguage: string | null
  published: Edtf | null
  publishedBasis: ReportOf<never>['publishedBasis']
  title: string | null
  /** Paragraphs stand on lines of their own. */
  text: string
  notBody: NotBody[]
}

/** Why an input is no report: one line for the user, naming what to do. */
export interface Refusal {
  origin: string
  reason: string
}
