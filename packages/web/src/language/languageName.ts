import type { Language } from './language.ts'

/** What a language is called in that of the interface; a tag that is none stands as it is, and breaks no page. */
export function languageName(language: Language, tag: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
