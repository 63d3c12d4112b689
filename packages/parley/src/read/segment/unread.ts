import { LANGUAGE_CODES } from '../../language/languages.ts'
import type { LanguageTag } from '../../model/evidence.ts'
import type { CleanReport } from '../cleaned.ts'
import type { SegmentedReport } from '../segmented.ts'
import { reportId } from './identity.ts'

/** A report in a language that no pack reads: its text is kept as it is, with no sentence in it to read. */
export function unread(report: CleanReport): SegmentedReport {
  return {
    ...report,
    id: reportId(report),
    language: otherLanguage(report.declaredLanguage),
    paragraphs: [],
    tokens: [],
    sentences: [],
    datelines: [],
  }
}

/** A language is not told but by what the page says of itself, unless it says one of ours, which the text is not. */
const otherLanguage = (declared: string | null): LanguageTag =>
  declared === null || LANGUAGE_CODES.some((code) => code === declared) ? UNDETERMINED : declared

/** BCP 47 for a language that nobody knows. */
const UNDETERMINED = 'und'
