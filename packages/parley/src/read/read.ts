import type { Findings } from '../model/findings.ts'
import type { RawReport, Refusal } from './cleaned.ts'
import type { ResolvedReport } from './resolved.ts'

/** Version of the reader; findings carry it, and a newer one reads again what an older one read. */
export const READER_VERSION = '0.1.0'

/** A report as read: the annotated text, for `parley explain`, and what it says. */
export interface Reading {
  report: ResolvedReport
  findings: Findings
}

export interface Reader {
  /** One input in, what it says or why it is refused out. Pure: the same input gives the same reading. */
  read(raw: RawReport): { reading: Reading } | { refusal: Refusal }
}

/** Loads the language packs once; every reading shares them. */
export function createReader(): Reader {
  throw new Error('not wired yet')
}
