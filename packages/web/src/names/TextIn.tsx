import type { ReactNode } from 'react'
import { useLanguage } from '../language/useLanguage.ts'

/** Text that may be in another language than the interface: marked with `lang` where it is. */
export function TextIn({ lang, children }: { lang: string | null; children: ReactNode }) {
  const { language } = useLanguage()
  return lang && lang !== language ? <span lang={lang}>{children}</span> : <span>{children}</span>
}
