import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CorrectButton } from '../corrections/CorrectButton.tsx'
import type { Correctable } from '../corrections/correctable.ts'
import { type Correcting, useCorrect } from '../corrections/useCorrect.ts'
import { useMayCorrect } from '../corrections/useMayCorrect.ts'
import { useKeys } from '../keys/useKeys.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { TextIn } from '../names/TextIn.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { Passage } from './Passage.tsx'
import { type OpenedValue, useEvidence } from './useEvidence.ts'

/** How many passages are shown before the reader asks for the rest. */
const FIRST = 12

/** The passages that the opened value was read from, beside the page; nothing when no value is open. */
export function EvidencePanel() {
  const { opened, close } = useEvidence()
  const { dossier = '', asOf = '', readBy = '' } = useViewpoint()
  const path = useLocation({ select: (location) => location.pathname })
  // From another viewpoint the value may be another, or not there.
  const page = [path, dossier, asOf, readBy].join(' ')
  const openedOn = useRef(page)
  const { correct } = useCorrect()
  const mayCorrect = useMayCorrect()
  const wanted = mayCorrect && opened?.about ? correctingOf(opened, opened.about) : null
  useKeys({ Escape: close, ...(wanted && { c: () => correct(wanted) }) }, opened !== null)
  useEffect(() => {
    if (openedOn.current !== page) close()
    openedOn.current = page
  }, [page, close])
  return opened && <OpenPanel key={keyOf(opened)} value={opened} />
}

function OpenPanel({ value }: { value: OpenedValue }) {
  const { t } = useLanguage()
  const { close } = useEvidence()
  const heading = useRef<HTMLHeadingElement>(null)
  const [all, setAll] = useState(false)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const shown = all ? value.evidence : value.evidence.slice(0, FIRST)
  const reports = new Set(value.evidence.map((evidence) => evidence.report)).size
  return (
    <aside className="evidence" aria-labelledby="evidence-heading">
      <header className="evidence-head">
        <p className="label">{value.what}</p>
        <button type="button" className="quiet" onClick={close}>
          {t('evidence.close')} <kbd>Esc</kbd>
        </button>
        <h2 id="evidence-heading" ref={heading} tabIndex={-1}>
          <TextIn lang={value.titleLang ?? null}>{value.title}</TextIn>
        </h2>
        <p className="meta">
          {t('evidence.passages', { count: value.evidence.length })}, {t('evidence.reports', { count: reports })}
          {value.actor && (
            <>
              {' · '}
              <Link to="/people/$id" params={{ id: value.actor }}>
                {t('evidence.actorPage')}
              </Link>
            </>
          )}
        </p>
        {value.notes && value.notes.length > 0 && (
          <ul className="plain meta">
            {value.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {value.about && <CorrectButton {...correctingOf(value, value.about)} />}
      </header>
      {value.evidence.length === 0 && <p>{t('evidence.none')}</p>}
      <ol className="passages">
        {shown.map((evidence) => (
          <Passage
            key={`${evidence.report} ${evidence.start} ${evidence.end} ${evidence.by}`}
            evidence={evidence}
            head={value.refers.reports[evidence.report]}
            via={value.via}
          />
        ))}
      </ol>
      {shown.length < value.evidence.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {t('evidence.all', { count: value.evidence.length })}
        </button>
      )}
    </aside>
  )
}

const correctingOf = ({ what, title, titleLang = null, refers }: OpenedValue, about: Correctable): Correcting => ({
  about,
  title: about.noun === 'actor' ? title : `${what}: ${title}`,
  titleLang,
  refers,
})

/** Another value is another panel, read from its beginning. */
function keyOf({ what, title, evidence }: OpenedValue): string {
  return [what, title, ...evidence.slice(0, 1).map((first) => `${first.report} ${first.start}`)].join(' ')
}
