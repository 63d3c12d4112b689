import type { LanguageCode } from '../pack.ts'

/** One thing that Parley knows of a word or phrase, and where it stands. */
export interface LexiconEntry {
  language: LanguageCode
  /** What it is: "say", "months 12", "surname". */
  what: string
  /** As the file writes it (`заявити~`), or the base form that it leads to. */
  written: string
  /** Meaning and form, in words of the vocabulary: "status held", "past", "masculine". */
  tells: string[]
  /** File below `language/` and line, counted from 1; null for what is worked out and stands nowhere. */
  where: { file: string; line: number } | null
  /** Whether the word is all of what is written there, or only a part of a longer phrase. */
  whole: boolean
}
