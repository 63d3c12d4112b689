import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { dossiersQuery } from '../api/queries.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { DayField } from './DayField.tsx'
import { DossierChoice } from './DossierChoice.tsx'
import { useViewpoint } from './useViewpoint.ts'

/** From where the record is looked at: of which dossier, and as known on which day. */
export function ViewpointBar() {
  const { t, language } = useLanguage()
  const { dossier, asOf } = useViewpoint()
  const { data } = useQuery(dossiersQuery)
  const navigate = useNavigate()
  const choose = useCallback(
    (change: { dossier?: string | undefined; asOf?: string | undefined }) =>
      navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const onDay = useCallback((day: string | undefined) => void choose({ asOf: day }), [choose])
  const dossiers = data?.items ?? []
  return (
    <section className="viewpoint" aria-label={t('viewpoint.label')}>
      {(dossiers.length > 0 || dossier !== undefined) && (
        <div className="dossier-field">
          <DossierChoice dossiers={dossiers} chosen={dossier} onChoose={(id) => choose({ dossier: id })} />
          <Link to="/dossier" className="quiet">
            {t(dossier === undefined ? 'viewpoint.dossiers' : 'viewpoint.about')}
          </Link>
        </div>
      )}
      <DayField day={asOf} onDay={onDay} />
      <p className="viewpoint-day" role="status">
        {asOf && t('viewpoint.published', { date: dateInWords(asOf, language, t) })}
      </p>
    </section>
  )
}
