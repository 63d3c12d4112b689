import type { ReactNode } from 'react'
import { useLanguage } from '../language/useLanguage.ts'

interface TextInProps {
  lang: string | null
  title?: string
  children: ReactNode
}

/** Text that may be in another language than the interface: marked with `lang` where it is. */
export function TextIn({ lang, title, children }: TextInProps) {
  const { language } = useLanguage()
  return (
    <span lang={lang && lang !== language ? lang : undefined} title={title}>
      {children}
    </span>
  )
}
