import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { reportsQuery } from '../api/queries.ts'
import { joinPages } from '../api/pages.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { EntryList } from '../lists/EntryList.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { ReportEntry } from './ReportEntry.tsx'

/** What was read, the latest published first. */
export function ReportsPage() {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const query = useInfiniteQuery(reportsQuery)
  const more = useLoadMore(query)
  return (
    <>
      <PageHead title={t('nav.reports')} />
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          if (page.items.length === 0) return <Empty>{t('reports.empty')}</Empty>
          return (
            <>
              <p className="list-count meta" role="status">
                {t('summary.reports', { count: page.total })}
              </p>
              <EntryList
                items={page.items}
                keyOf={(report) => report.id}
                label={t('nav.reports')}
                estimate={84}
                onEnd={more}
                onOpen={(report) => navigate({ to: '/reports/$id', params: { id: report.id } })}
                render={(report) => <ReportEntry report={report} />}
              />
            </>
          )
        }}
      </Answer>
    </>
  )
}
