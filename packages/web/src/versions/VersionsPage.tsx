import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { VersionChanges, VersionList } from '../../../parley/src/serve/keeping-views.ts'
import { changesQuery, versionsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { RefersContext } from '../names/refers.ts'
import { reportName } from '../reports/reportName.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { TextChanges } from './TextChanges.tsx'
import { ValueChangeEntry } from './ValueChangeEntry.tsx'
import { VersionTable } from './VersionTable.tsx'

const route = getRouteApi('/reports/$id/versions')

/** What a page showed and when, and what changed from one version to another. */
export function VersionsPage() {
  const { t } = useLanguage()
  const query = useQuery(versionsQuery(route.useParams().id, useViewpoint()))
  return (
    <Answer query={query} title={t('versions.title')}>
      {(list) => <Versions list={list} />}
    </Answer>
  )
}

function Versions({ list }: { list: VersionList }) {
  const { t } = useLanguage()
  const { to = list.versions.length, from = to - 1 } = route.useSearch()
  const { head, address } = list
  return (
    <>
      <PageHead title={t('versions.title')} note={t('versions.note')}>
        <p className="meta run">
          <Link to="/reports/$id" params={{ id: list.report }} lang={head.language}>
            {reportName(head)}
          </Link>
          <span>{head.outlet ?? t('report.noOutlet')}</span>
          <span className="origin">{address ?? head.origin}</span>
        </p>
      </PageHead>
      <VersionTable list={list} to={to} />
      {list.versions.length === 1 ? (
        <p className="state">{t('versions.single')}</p>
      ) : (
        <Changes id={list.report} from={from} to={to} />
      )}
    </>
  )
}

function Changes({ id, from, to }: { id: string; from: number; to: number }) {
  const { t } = useLanguage()
  const query = useQuery(changesQuery(id, { ...useViewpoint(), from: from - 1, to: to - 1 }))
  return (
    <section>
      <h2>{t('versions.pair', { from, to })}</h2>
      <Answer query={query}>
        {(changes) => (
          <RefersContext value={changes.refers}>
            <Comparison changes={changes} />
          </RefersContext>
        )}
      </Answer>
    </section>
  )
}

function Comparison({ changes }: { changes: VersionChanges }) {
  const { t } = useLanguage()
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (wanted: 'beside' | undefined) =>
    navigate({ search: (before) => ({ ...before, view: wanted }), replace: true, resetScroll: false })
  const isSame = [...changes.title, ...changes.text].every(({ kind }) => kind === 'same')
  return (
    <>
      <h3 className="label">{t('versions.values')}</h3>
      {changes.values.length === 0 && <p className="meta">{t('versions.sameValues')}</p>}
      <ul className="value-changes">
        {changes.values.map((change, index) => (
          // Values are never reordered, and some are alike.
          <ValueChangeEntry key={index} change={change} />
        ))}
      </ul>
      <div className="changed-head">
        <h3 className="label">{t('versions.text')}</h3>
        {!isSame && (
          <div className="choice no-print" role="group" aria-label={t('versions.view')}>
            <button type="button" aria-pressed={view === undefined} onClick={() => show(undefined)}>
              {t('versions.inline')}
            </button>
            <button type="button" aria-pressed={view === 'beside'} onClick={() => show('beside')}>
              {t('versions.beside')}
            </button>
          </div>
        )}
      </div>
      {isSame ? (
        <p className="meta">{t('versions.sameText')}</p>
      ) : (
        <TextChanges changes={changes} beside={view === 'beside'} />
      )}
    </>
  )
}
