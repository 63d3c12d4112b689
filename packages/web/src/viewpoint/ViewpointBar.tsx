import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
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
  const choose = (change: { dossier?: string | undefined; asOf?: string | undefined }) =>
    navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const dossiers = data?.items ?? []
  return (
    <section className="viewpoint" aria-label={t('viewpoint.label')}>
      {(dossiers.length > 0 || dossier !== undefined) && (
        <DossierChoice dossiers={dossiers} chosen={dossier} onChoose={(id) => choose({ dossier: id })} />
      )}
      <DayField day={asOf} onDay={(day) => choose({ asOf: day })} />
      <p className="viewpoint-day" role="status">
        {asOf && t('viewpoint.published', { date: dateInWords(asOf, language, t) })}
      </p>
    </section>
  )
}
