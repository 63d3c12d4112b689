import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { EntryList } from '../lists/EntryList.tsx'
import { isPast } from '../viewpoint/search.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { SourceEntry } from './SourceEntry.tsx'

/** Where the coverage comes from, and how each source does: what `parley sources` tells. */
export function SourcesPage() {
  const { t } = useLanguage()
  const viewpoint = useViewpoint()
  const query = useQuery(sourcesQuery(viewpoint))
  return (
    <>
      <PageHead title={t('nav.sources')} note={t('sources.note')}>
        {isPast(viewpoint) && <p className="note">{t('sources.now')}</p>}
      </PageHead>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            // Sources are named by people, not published.
            <Empty>{t(viewpoint.readBy === undefined ? 'sources.empty' : 'viewpoint.tooEarly')}</Empty>
          ) : (
            <EntryList
              items={items}
              keyOf={({ kind, address }) => `${kind} ${address}`}
              label={t('nav.sources')}
              estimate={90}
              render={(source) => <SourceEntry source={source} />}
            />
          )
        }
      </Answer>
    </>
  )
}
