import type { Language } from '../language/language.ts'

/** A moment (ISO 8601) in words, as the clock of this machine has it: "5 December 2025, 14:30". */
export function momentInWords(moment: string, language: Language): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return moment
  const locale = language === 'en' ? 'en-GB' : language
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time)
  return `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)}`
}
