import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DossierView } from '../../../parley/src/serve/keeping-views.ts'
import { joinPages } from '../api/pages.ts'
import { belongingQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { EntryList } from '../lists/EntryList.tsx'
import { useLoadMore } from '../lists/useLoadMore.ts'
import { RefersContext } from '../names/refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { BelongingEntry } from './BelongingEntry.tsx'

const route = getRouteApi('/dossier')

/** The reports of the store that belong to a dossier, or those that do not; each with why. */
export function Belonging({ view }: { view: DossierView }) {
  const { t } = useLanguage()
  const which = route.useSearch().which ?? 'taken'
  const query = useInfiniteQuery(belongingQuery(view.dossier.id, { which, ...useViewpoint() }))
  const more = useLoadMore(query)
  return (
    <section>
      <h2>{t('dossier.reports')}</h2>
      <nav className="kinds belonging-kinds" aria-label={t('dossier.reports')}>
        <Which which="taken" count={view.taken} chosen={which} />
        <Which which="left" count={view.left} chosen={which} />
      </nav>
      <Answer query={query}>
        {({ pages }) => {
          const page = joinPages(pages)
          if (page.items.length === 0)
            return <Empty>{t(which === 'taken' ? 'dossier.noTaken' : 'dossier.noLeft')}</Empty>
          return (
            <RefersContext value={page.refers}>
              <EntryList
                items={page.items}
                keyOf={(report) => report.id}
                label={t('dossier.reports')}
                estimate={90}
                onEnd={more}
                render={(report) => <BelongingEntry report={report} />}
              />
            </RefersContext>
          )
        }}
      </Answer>
    </section>
  )
}

interface WhichProps {
  which: 'taken' | 'left'
  count: number
  chosen: 'taken' | 'left'
}

function Which({ which, count, chosen }: WhichProps) {
  const { t } = useLanguage()
  return (
    <Link
      to="/dossier"
      search={which === 'left' ? { which } : {}}
      aria-current={which === chosen ? 'page' : undefined}
      activeProps={{ 'aria-current': undefined }}
      resetScroll={false}
    >
      {t(`dossier.${which}`)} ({count})
    </Link>
  )
}
