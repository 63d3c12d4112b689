import { useInfiniteQuery } from '@tanstack/react-query'
import { joinPages } from '../api/pages.ts'
import { correctionsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { EntryList } from '../lists/EntryList.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { RefersContext } from '../names/refers.ts'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { CorrectionEntry } from './CorrectionEntry.tsx'
import { useMayCorrect } from './useMayCorrect.ts'

/** What people corrected: who, when and why; what finds nothing to correct, and what was taken back. */
export function CorrectionsPage() {
  const { t } = useLanguage()
  const mayCorrect = useMayCorrect()
  const query = useInfiniteQuery(correctionsQuery(useViewpoint()))
  const more = useLoadMore(query)
  return (
    <>
      <PageHead title={t('nav.corrections')} note={t('corrections.note')} />
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          if (page.items.length === 0)
            return <NothingYet words="corrections.empty">{mayCorrect && t('corrections.how')}</NothingYet>
          return (
            <RefersContext value={page.refers}>
              <p className="list-count meta" role="status">
                {t('corrections.count', { count: page.total })}
              </p>
              <EntryList
                items={page.items}
                keyOf={(correction) => correction.id}
                label={t('nav.corrections')}
                estimate={110}
                onEnd={more}
                render={(correction) => <CorrectionEntry line={correction} />}
              />
            </RefersContext>
          )
        }}
      </Answer>
    </>
  )
}
