import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { CorrectDesk } from '../corrections/CorrectDesk.tsx'
import { EvidencePanel } from '../evidence/EvidencePanel.tsx'
import { useEvidence } from '../evidence/useEvidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ViewpointBar } from '../viewpoint/ViewpointBar.tsx'
import { Masthead } from './Masthead.tsx'

/** What stands around every page: the masthead above, the evidence beside. */
export function Shell() {
  const { t } = useLanguage()
  const { opened } = useEvidence()
  const main = useRef<HTMLElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    // A new page is read from its beginning.
    if (shown.current !== path) main.current?.focus({ preventScroll: true })
    shown.current = path
  }, [path])
  return (
    <div className={opened ? 'shell shell-open' : 'shell'}>
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {t('skip')}
      </a>
      <Masthead />
      <ViewpointBar />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <EvidencePanel />
      <CorrectDesk />
    </div>
  )
}

function skipTo(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
}
