import { useLanguage } from '../language/useLanguage.ts'
import { PageHead } from './PageHead.tsx'

/** For a page that broke while it was drawn. */
export function BrokenPage({ reset }: { reset: () => void }) {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('state.failed')} />
      <div className="state" role="alert">
        <p>
          <button type="button" className="quiet" onClick={reset}>
            {t('state.again')}
          </button>
        </p>
        {/* Loaded afresh: what broke is not to be led on from. */}
        <p>
          <a href="/">{t('notFound.back')}</a>
        </p>
      </div>
    </>
  )
}
