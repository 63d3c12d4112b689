import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { dossiersQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { DayField } from './DayField.tsx'
import { DossierChoice } from './DossierChoice.tsx'
import { PastLine } from './PastLine.tsx'
import type { ViewpointSearch } from './search.ts'
import { useViewpoint } from './useViewpoint.ts'

/** From where the record is looked at: of which dossier, and as known on which day. */
export function ViewpointBar() {
  const { t } = useLanguage()
  const viewpoint = useViewpoint()
  const { dossier } = viewpoint
  const { data } = useQuery(dossiersQuery)
  const navigate = useNavigate()
  const choose = useCallback(
    (change: { [Field in keyof ViewpointSearch]: ViewpointSearch[Field] | undefined }) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
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
      {dossier !== undefined && (
        <p className="print-only">
          {t('viewpoint.dossier')}: {dossiers.find(({ id }) => id === dossier)?.title ?? dossier}
        </p>
      )}
      <DayField viewpoint={viewpoint} onPast={choose} />
      <PastLine />
      <Link to="/words" className="quiet words-link">
        {t('nav.words')}
      </Link>
    </section>
  )
}
