import type { GivenMetadata, RawReport, Refusal } from '../read/cleaned.ts'

/** One report as acquired, or why an input is none. */
export type Acquired =
  /** `captured`: when its bytes were captured (ISO 8601), where that was not just now. */
  { raw: RawReport; captured?: string } | { refusal: Refusal }

/** One file's or stream's bytes on their way to reports, with what is known of it so far. */
export interface Input {
  /** As it is named to the reader of the record. */
  origin: string
  /** File name, that tells the format; null for standard input. */
  name: string | null
  bytes: Uint8Array
  metadata: InputMetadata
}

/** Later wins: what the command line says of all, what the input says of itself, what a table says of this file. */
export interface InputMetadata {
  command: GivenMetadata
  table: GivenMetadata
}

/** Joins metadata in their order of precedence. */
export function given({ command, table }: InputMetadata, own: GivenMetadata): GivenMetadata {
  return { ...command, ...own, ...table }
}

export function refusal(origin: string, reason: string): { refusal: Refusal } {
  return { refusal: { origin, reason } }
}
