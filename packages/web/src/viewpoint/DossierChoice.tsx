import type { DossierLine } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'

interface DossierChoiceProps {
  dossiers: readonly DossierLine[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** All reports, or those of one dossier. */
export function DossierChoice({ dossiers, chosen, onChoose }: DossierChoiceProps) {
  const { t } = useLanguage()
  const isKnown = chosen === undefined || dossiers.some(({ id }) => id === chosen)
  return (
    <label>
      <span className="label">{t('viewpoint.dossier')}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{t('viewpoint.all')}</option>
        {dossiers.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {/* An address may name a dossier that is gone: the choice must not claim that all reports are shown. */}
        {!isKnown && <option value={chosen}>{chosen}</option>}
      </select>
    </label>
  )
}
