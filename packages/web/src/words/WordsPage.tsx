import { lazy, Suspense } from 'react'
import { useLanguage } from '../language/useLanguage.ts'
import { PageHead } from '../layout/PageHead.tsx'

/** Fetched when somebody asks: most who read know the words. */
const Glossary = lazy(() => import('./Glossary.tsx'))

/** What the words of the room mean. */
export function WordsPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('nav.words')} note={t('words.note')} />
      <Suspense
        fallback={
          <p className="state" role="status">
            {t('state.loading')}
          </p>
        }
      >
        <Glossary />
      </Suspense>
    </>
  )
}
