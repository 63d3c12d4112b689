import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/useLanguage.ts'
import { PageHead } from './PageHead.tsx'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <p className="state">
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </>
  )
}
