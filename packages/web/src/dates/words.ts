import type { Edtf } from '../../../parley/src/model/evidence.ts'
import type { Language } from '../language/language.ts'
import type { Translate } from '../language/translate.ts'
import { dateOfDay, dayNumber, parseEdtf, type Span } from './edtf.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
    formats.set(key, found)
  }
  return found
}

/** A day number in words, such as "5 December 2025". */
export function dayInWords(day: number, language: Language, options: Intl.DateTimeFormatOptions = LONG_DAY): string {
  return format(language, options).format(dateOfDay(day))
}

const LONG_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const LONG_MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }

/** A date in the words of the interface language; text that is no EDTF date is given back as it stands. */
export function dateInWords(edtf: Edtf, language: Language, t: Translate): string {
  const span = parseEdtf(edtf)
  if (!span) return edtf
  const plain = spanInWords(edtf, span, language, t)
  if (span.approximate) return t('date.approximate', { date: plain })
  if (span.uncertain) return t('date.uncertain', { date: plain })
  return plain
}

function spanInWords(edtf: Edtf, span: Span, language: Language, t: Translate): string {
  if (span.precision === 'yearless') return yearless(edtf, language, t)
  if (span.precision === 'range') return range(edtf, span, language, t)
  if (span.start === null) return edtf
  switch (span.precision) {
    case 'day':
      return dayInWords(span.start, language)
    case 'month':
      return dayInWords(span.start, language, LONG_MONTH)
    case 'season':
      return t('date.season', {
        season: t(`season.${edtf.slice(5, 7) as '21' | '22' | '23' | '24'}`),
        year: edtf.slice(0, 4),
      })
    case 'decade':
      return t('date.decade', { year: edtf.slice(0, 4).replaceAll('X', '0') })
    case 'year':
      return edtf.slice(0, 4)
  }
}

function yearless(edtf: Edtf, language: Language, t: Translate): string {
  const [, month = '1', day = 'XX'] = edtf.replace(/[?~%]$/u, '').split('-')
  // A leap year, so that 29 February keeps its day.
  const known = dayNumber(2024, Number(month), day === 'XX' ? 1 : Number(day))
  const options: Intl.DateTimeFormatOptions = day === 'XX' ? { month: 'long' } : { day: 'numeric', month: 'long' }
  return t('date.yearless', { date: dayInWords(known, language, options) })
}

function range(edtf: Edtf, span: Span, language: Language, t: Translate): string {
  const [first = '', last = ''] = edtf.split('/').map((end) => end.replace(/[?~%]$/u, ''))
  if (span.start === null) return t('date.until', { date: dateInWords(last, language, t) })
  if (span.end === null) return t('date.since', { date: dateInWords(first, language, t) })
  const days = parseEdtf(first)?.precision === 'day' && parseEdtf(last)?.precision === 'day'
  const months = parseEdtf(first)?.precision === 'month' && parseEdtf(last)?.precision === 'month'
  if (days || months) {
    return format(language, days ? LONG_DAY : LONG_MONTH).formatRange(dateOfDay(span.start), dateOfDay(span.end))
  }
  return `${dateInWords(first, language, t)} – ${dateInWords(last, language, t)}`
}
