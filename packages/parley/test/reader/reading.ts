import type { LanguageCode } from '../../src/language/pack.ts'
import type { RawReport } from '../../src/read/cleaned.ts'
import { createReader, type Reader, type Reading } from '../../src/read/read.ts'

let reader: Reader | null = null

/** The reader that all tests of a file share: languages take a moment to load. */
export const sharedReader = (): Reader => (reader ??= createReader())

export interface Given {
  language?: LanguageCode
  published?: string
  outlet?: string
  origin?: string
}

/** A text as somebody hands it over. */
export function rawText(text: string, { origin = 'report.txt', ...given }: Given = {}): RawReport {
  return { origin, bytes: new TextEncoder().encode(text), format: 'text', given }
}

/** Reads a text; throws where it is refused. */
export function readText(text: string, given: Given = {}): Reading {
  const outcome = sharedReader().read(rawText(text, given))
  if ('refusal' in outcome) throw new Error(`${outcome.refusal.reason}: ${text.slice(0, 60)}`)
  return outcome.reading
}
