import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { chooseLanguage, isLanguage, type Language } from './language.ts'
import { LanguageContext } from './useLanguage.ts'
import { en } from './messages/en.ts'
import { ru } from './messages/ru.ts'
import { uk } from './messages/uk.ts'
import { term } from './term.ts'
import { createTranslate, type Messages } from './translate.ts'

const STORED = 'parley.language'
const CATALOGUES: Record<Language, Messages> = { en, uk, ru }

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  return isLanguage(stored) ? stored : chooseLanguage(navigator.languages ?? [navigator.language])
}

/** Gives the pages the language of the interface and keeps the reader's choice. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen)
    setLanguage(chosen)
  }, [])
  const value = useMemo(() => {
    const messages = CATALOGUES[language]
    const t = createTranslate(language, messages)
    return { language, choose, t, term: term.bind(null, t, messages) }
  }, [language, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}
