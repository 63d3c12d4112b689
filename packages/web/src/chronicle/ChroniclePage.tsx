import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import type { MeetingPage } from '../../../parley/src/serve/views.ts'
import { meetingsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import type { EntryListHandle } from '../lists/EntryList.tsx'
import { RefersContext } from '../names/refers.ts'
import { Filters } from './Filters.tsx'
import { MeetingList } from './MeetingList.tsx'
import { isMoved } from './moved.ts'
import { narrow } from './narrow.ts'
import { type ChronicleSearch, readChronicleSearch } from './search.ts'
import { latestMeetingsFirst } from './order.ts'
import { SummaryLine } from './SummaryLine.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/')

/** Who met whom, when and where, on a time line and as a list. */
export function ChroniclePage() {
  const { t } = useLanguage()
  const { q } = route.useSearch()
  const query = useQuery(meetingsQuery({ ...useViewpoint(), ...(q !== undefined && { q }) }))
  return (
    <>
      <PageHead title={t('nav.chronicle')} note={<SummaryLine />}>
        <p className="note no-print">{t('chronicle.note')}</p>
      </PageHead>
      <Answer query={query}>{(page) => <Chronicle page={page} />}</Answer>
    </>
  )
}

function Chronicle({ page }: { page: MeetingPage }) {
  const { t } = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shown = useMemo(() => {
    const fitting = narrow(page.items, search)
    return search.order === 'earliest' ? fitting : latestMeetingsFirst(fitting)
  }, [page, search])
  const onSearch = useCallback(
    (change: { [Field in keyof ChronicleSearch]: ChronicleSearch[Field] | undefined }) => {
      navigate({ search: readChronicleSearch(change), replace: true, resetScroll: false })
    },
    [navigate],
  )
  const moved = shown.filter(isMoved).length
  const list = useRef<EntryListHandle>(null)
  const goToEntry = (meeting: Meeting) => list.current?.focusEntry(shown.indexOf(meeting))
  if (page.total === 0 && search.q === undefined) return <NothingYet words="chronicle.empty" />
  return (
    <RefersContext value={page.refers}>
      <Filters meetings={page.items} search={search} onSearch={onSearch} />
      {shown.length === 0 ? (
        <Empty>{t('filter.nothing')}</Empty>
      ) : (
        <>
          <Timeline meetings={shown} latestFirst={search.order !== 'earliest'} onChoose={goToEntry} />
          <p className="list-count meta" role="status">
            {t('chronicle.count', { count: shown.length - moved })}
            {moved > 0 && ` · ${t('chronicle.moved', { count: moved })}`}
          </p>
          <MeetingList meetings={shown} label={t('nav.chronicle')} handle={list} />
        </>
      )}
    </RefersContext>
  )
}
