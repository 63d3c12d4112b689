import type { Names } from '../../../parley/src/model/actor.ts'
import type { LanguageTag } from '../../../parley/src/model/evidence.ts'
import type { Language } from '../language/language.ts'

/** A name and the language that it is in; null when it is no name but an id. */
export interface NameInLanguage {
  text: string
  lang: LanguageTag | null
}

/** Which language stands in when something is missing in that of the interface: the nearest in script first. */
export const NEAREST: Record<Language, readonly Language[]> = {
  en: ['en', 'uk', 'ru'],
  uk: ['uk', 'ru', 'en'],
  ru: ['ru', 'uk', 'en'],
}

/** The name to show: in the language of the interface, else in the nearest language, else in any. */
export function preferredName(names: Names | undefined, language: Language): NameInLanguage | null {
  if (!names) return null
  for (const lang of [...NEAREST[language], ...Object.keys(names)]) {
    const text = names[lang]?.[0]
    if (text) return { text, lang }
  }
  return null
}

/** The other names, each once, without the one that is shown. */
export function otherNames(names: Names, shown: NameInLanguage | null): NameInLanguage[] {
  const seen = new Set([shown?.text])
  const others: NameInLanguage[] = []
  for (const [lang, list] of Object.entries(names)) {
    for (const text of list) {
      if (seen.has(text)) continue
      seen.add(text)
      others.push({ text, lang })
    }
  }
  return others
}
