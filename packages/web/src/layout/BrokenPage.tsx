import { useLanguage } from '../language/useLanguage.ts'

/** For a page that broke while it was drawn. */
export function BrokenPage({ reset }: { reset: () => void }) {
  const { t } = useLanguage()
  return (
    <div className="state" role="alert">
      <p>{t('state.failed')}</p>
      <button type="button" className="quiet" onClick={reset}>
        {t('state.again')}
      </button>
    </div>
  )
}
