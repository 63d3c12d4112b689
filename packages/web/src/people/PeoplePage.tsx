import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ActorLine } from '../../../parley/src/serve/views.ts'
import { actorsQuery } from '../api/queries.ts'
import { joinPages } from '../api/pages.ts'
import { useEvidence } from '../evidence/useEvidence.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { EntryList } from '../lists/EntryList.tsx'
import { SearchBox } from '../lists/SearchBox.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { preferredName } from '../names/preferred.ts'
import { RefersContext } from '../names/refers.ts'
import { ActorEntry } from './ActorEntry.tsx'
import { KindChoice } from './KindChoice.tsx'
import { readPeopleSearch } from './search.ts'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/people')

/** Everybody and everything that acts or is named, kind by kind. */
export function PeoplePage() {
  const { t, term, language } = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const { open } = useEvidence()
  const kind = search.kind ?? 'person'
  const query = useInfiniteQuery(actorsQuery({ kind, ...(search.q ? { q: search.q } : {}), ...useViewpoint() }))
  const more = useLoadMore(query)
  const onSearch = useCallback(
    (q: string) =>
      navigate({ search: (before) => readPeopleSearch({ ...before, q }), replace: true, resetScroll: false }),
    [navigate],
  )
  const openActor = (actor: ActorLine) => go({ to: '/people/$id', params: { id: actor.id } })
  return (
    <>
      <PageHead title={t('nav.people')} note={t('people.note')} />
      <search className="filters">
        <SearchBox label={t('people.search')} value={search.q ?? ''} onSearch={onSearch} />
        <KindChoice kind={kind} />
      </search>
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          if (page.items.length === 0)
            return search.q ? <Empty>{t('filter.nothing')}</Empty> : <NothingYet words="people.empty" />
          return (
            <RefersContext value={page.refers}>
              <p className="list-count meta" role="status">
                {term('kind', kind)}: {t('people.count', { count: page.total })}
              </p>
              <EntryList
                items={page.items}
                keyOf={(actor) => actor.id}
                label={term('kind', kind)}
                estimate={70}
                onEnd={more}
                onOpen={openActor}
                onEvidence={(actor) =>
                  open({
                    what: t('value.offices'),
                    title: preferredName(actor.names, language)?.text ?? actor.id,
                    evidence: actor.roles.flatMap((role) => role.evidence),
                    refers: page.refers,
                    actor: actor.id,
                  })
                }
                render={(actor) => <ActorEntry actor={actor} />}
              />
            </RefersContext>
          )
        }}
      </Answer>
    </>
  )
}
