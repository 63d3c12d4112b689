import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { statementsQuery } from '../api/queries.ts'
import { joinPages } from '../api/pages.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { SearchBox } from '../lists/SearchBox.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import { RefersContext } from '../names/refers.ts'
import { readStatementSearch, type StatementSearch } from './search.ts'
import { StatementList } from './StatementList.tsx'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/statements')

/** Who said what, through whom; searched by words, by speaker, by issue. */
export function StatementsPage() {
  const { t } = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(statementsQuery({ ...readStatementSearch(search), ...useViewpoint() }))
  const more = useLoadMore(query)
  const onSearch = useCallback(
    (q: string) =>
      navigate({ search: (before) => readStatementSearch({ ...before, q }), replace: true, resetScroll: false }),
    [navigate],
  )
  const without = (field: keyof StatementSearch) =>
    navigate({ search: (before) => readStatementSearch({ ...before, [field]: '' }) })
  return (
    <>
      <PageHead title={t('nav.statements')} note={t('statement.note')} />
      <search className="filters">
        <SearchBox label={t('statement.search')} value={search.q ?? ''} onSearch={onSearch} />
      </search>
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          return (
            <RefersContext value={page.refers}>
              <p className="list-count meta run">
                <span role="status">{t('statement.count', { count: page.total })}</span>
                {search.speaker && (
                  <button type="button" className="chip" onClick={() => without('speaker')}>
                    <ActorName id={search.speaker} /> <span aria-label={t('filter.remove')}>×</span>
                  </button>
                )}
                {search.issue && (
                  <button type="button" className="chip" onClick={() => without('issue')}>
                    <IssueName id={search.issue} /> <span aria-label={t('filter.remove')}>×</span>
                  </button>
                )}
              </p>
              {page.items.length > 0 ? (
                <StatementList statements={page.items} onEnd={more} />
              ) : Object.keys(readStatementSearch(search)).length > 0 ? (
                <Empty>{t('filter.nothing')}</Empty>
              ) : (
                <NothingYet words="statement.empty" />
              )}
            </RefersContext>
          )
        }}
      </Answer>
    </>
  )
}
