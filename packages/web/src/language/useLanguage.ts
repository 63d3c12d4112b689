import { createContext, use } from 'react'
import type { Language } from './language.ts'
import type { TermFamily } from './term.ts'
import type { Translate } from './translate.ts'

export interface LanguageOfInterface {
  language: Language
  choose: (language: Language) => void
  t: Translate
  term: (family: TermFamily, value: string) => string
}

export const LanguageContext = createContext<LanguageOfInterface | null>(null)

/** The language of the interface, and what is needed to say something in it. */
export function useLanguage(): LanguageOfInterface {
  const value = use(LanguageContext)
  if (!value) throw new Error('useLanguage is used outside LanguageProvider')
  return value
}
