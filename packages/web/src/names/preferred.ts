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

/** The same for names: to a reader of English one in Latin letters is nearer than one in others. */
const SHOWN: Record<Language, readonly string[]> = { ...NEAREST, en: ['en', 'uk-Latn', 'ru-Latn', 'uk', 'ru'] }

/** The name to show: in the language of the interface, else in the nearest language, else in any. */
export function preferredName(names: Names | undefined, language: Language): NameInLanguage | null {
  if (!names) return null
  for (const lang of [...SHOWN[language], ...Object.keys(names)]) {
    const text = names[lang]?.[0]
    if (text) return { text, lang }
  }
  return null
}

/** The name that one in Latin letters was made from; null for any other. */
export function originalOf(names: Names, { lang }: NameInLanguage): NameInLanguage | null {
  const [language = '', script] = lang?.split('-') ?? []
  const text = script === 'Latn' ? names[language]?.[0] : undefined
  return text === undefined ? null : { text, lang: language }
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
