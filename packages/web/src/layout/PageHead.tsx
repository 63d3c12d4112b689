import { type ReactNode, useEffect } from 'react'

interface PageHeadProps {
  title: string
  lang?: string | null
  /** What the page holds, in a line. */
  note?: ReactNode
  children?: ReactNode
}

/** The heading of a page, which also names the window. */
export function PageHead({ title, lang, note, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])
  return (
    <header className="page-head">
      <h1 lang={lang ?? undefined}>{title}</h1>
      {note && <p className="note">{note}</p>}
      {children}
    </header>
  )
}
