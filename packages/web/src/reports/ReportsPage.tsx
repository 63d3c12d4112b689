import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { reportsQuery } from '../api/queries.ts'
import { joinPages } from '../api/pages.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { EntryList } from '../lists/EntryList.tsx'
import { SearchBox } from '../lists/SearchBox.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { ReportEntry } from './ReportEntry.tsx'
import { placeFound, readReportsSearch } from './search.ts'

const route = getRouteApi('/reports')

/** What was read, the latest published first, and what was found in it. */
export function ReportsPage() {
  const { t } = useLanguage()
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const query = useInfiniteQuery(reportsQuery({ ...(q !== undefined && { q }), ...useViewpoint() }))
  const more = useLoadMore(query)
  const onSearch = useCallback(
    (text: string) => navigate({ search: readReportsSearch({ q: text }), replace: true, resetScroll: false }),
    [navigate],
  )
  return (
    <>
      <PageHead title={t('nav.reports')} note={t('reports.note')} />
      <search className="filters">
        <SearchBox label={t('reports.search')} value={q ?? ''} onSearch={onSearch} />
      </search>
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          if (page.items.length === 0)
            return q ? <Empty>{t('filter.nothing')}</Empty> : <NothingYet words="reports.empty" />
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
                onOpen={(report) =>
                  go({ to: '/reports/$id', params: { id: report.id }, search: placeFound(report.found) })
                }
                render={(report) => <ReportEntry report={report} />}
              />
            </>
          )
        }}
      </Answer>
    </>
  )
}
