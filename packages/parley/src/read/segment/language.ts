import type { LanguageCode } from '../../language/pack.ts'

/** Letters that one of the languages writes and the other does not. */
const UKRAINIAN = /[іїєґІЇЄҐ]/gu
const RUSSIAN = /[ыэёъЫЭЁЪ]/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu
const LATIN = /\p{Script=Latin}/gu

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * The language of a stretch by its letters, which suffices for three languages of two scripts;
 * `otherwise` where the letters do not decide (a short sentence without і or ы).
 */
export function languageOf(text: string, otherwise: LanguageCode): LanguageCode {
  const cyrillic = count(text, CYRILLIC)
  const latin = count(text, LATIN)
  if (latin > cyrillic) return latin > 2 * cyrillic ? 'en' : otherwise
  const ukrainian = count(text, UKRAINIAN)
  const russian = count(text, RUSSIAN)
  if (ukrainian === russian) return otherwise === 'en' && cyrillic > 0 ? 'ru' : otherwise
  return ukrainian > russian ? 'uk' : 'ru'
}
