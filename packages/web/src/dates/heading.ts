import type { Edtf } from '../../../parley/src/model/evidence.ts'
import type { Language } from '../language/language.ts'
import type { Translate } from '../language/translate.ts'
import { parseEdtf, type Span } from './edtf.ts'
import { dateInWords, dayInWords } from './words.ts'

/** The heading over what is of a date: its month and year, but no month where only a year, season or decade is known. */
export function headingOf(when: Edtf, language: Language, t: Translate): string {
  // A range stands where it begins.
  const first = when.split('/')[0] ?? ''
  const from = parseEdtf(first) ? first : when
  const span = parseEdtf(from)
  if (span === null || span.start === null) return t('date.none')
  return isMonthKnown(span)
    ? dayInWords(span.start, language, { month: 'long', year: 'numeric' })
    : dateInWords(from.replace(/[?~%]$/u, ''), language, t)
}

function isMonthKnown({ precision }: Span): boolean {
  return precision === 'day' || precision === 'month'
}
