import type { LanguageCode } from '../../language/pack.ts'
import { CYRILLIC, LATIN, RUSSIAN, traitsAt, UKRAINIAN } from '../../language/letters.ts'

/**
 * The language of a stretch of a text by its letters, which suffices for three languages of two scripts;
 * `otherwise` where the letters do not decide (a short sentence without і or ы).
 */
export function languageOf(text: string, otherwise: LanguageCode, start = 0, end = text.length): LanguageCode {
  let [cyrillic, latin, ukrainian, russian] = [0, 0, 0, 0]
  for (let at = start; at < end; at++) {
    const traits = traitsAt(text, at)
    if (traits & CYRILLIC) {
      cyrillic++
      if (traits & UKRAINIAN) ukrainian++
      else if (traits & RUSSIAN) russian++
    } else if (traits & LATIN) latin++
  }
  if (latin > cyrillic) return latin > 2 * cyrillic ? 'en' : otherwise
  if (ukrainian === russian) return otherwise === 'en' && cyrillic > 0 ? 'ru' : otherwise
  return ukrainian > russian ? 'uk' : 'ru'
}
