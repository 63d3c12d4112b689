import { LanguageFileError } from '../../language/file-error.ts'
import type { RawReport, Refusal } from '../../read/cleaned.ts'
import type { Reader, Reading } from '../../read/read.ts'

/** An input and all that was read from it. */
export interface ReadHere {
  raw: RawReport
  reading: Reading
}

/** One report on which the reader fails must not end the reading of thousands. A mistake in a vocabulary does: it is in none of them. */
export function readOne(reader: Reader, raw: RawReport): ReadHere | { refusal: Refusal } {
  try {
    const outcome = reader.read(raw)
    return 'refusal' in outcome ? outcome : { raw, reading: outcome.reading }
  } catch (error) {
    if (error instanceof LanguageFileError) throw error
    const message = error instanceof Error ? error.message : String(error)
    return { refusal: { origin: raw.origin, reason: `the reader failed on it (${message}); please report this` } }
  }
}
