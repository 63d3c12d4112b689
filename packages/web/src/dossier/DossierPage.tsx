import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dossierQuery, dossiersQuery } from '../api/queries.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Answer } from '../layout/Answer.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { RefersContext } from '../names/refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'
import { Belonging } from './Belonging.tsx'
import { DossierFile } from './DossierFile.tsx'

/** The dossier that is looked at: whom it follows, and which reports belong to it; the choice of one where none is. */
export function DossierPage() {
  const { dossier } = useViewpoint()
  return dossier === undefined ? <Choice /> : <Chosen id={dossier} />
}

function Chosen({ id }: { id: string }) {
  const { t } = useLanguage()
  const query = useQuery(dossierQuery(id, useViewpoint()))
  return (
    <Answer query={query} title={t('viewpoint.dossier')}>
      {(view) => (
        <RefersContext value={view.refers}>
          <PageHead title={view.dossier.title} note={t('viewpoint.dossier')} />
          <DossierFile dossier={view.dossier} />
          <Belonging view={view} />
        </RefersContext>
      )}
    </Answer>
  )
}

function Choice() {
  const { t } = useLanguage()
  const query = useQuery(dossiersQuery)
  return (
    <>
      <PageHead title={t('viewpoint.dossiers')} note={t('dossier.choose')} />
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('dossier.none')}</Empty>
          ) : (
            <ul className="entries">
              {items.map(({ id, title, sides }) => (
                <li key={id} className="entry">
                  <h2 className="headline">
                    <Link to="/dossier" search={{ dossier: id }}>
                      {title}
                    </Link>
                  </h2>
                  <p className="meta">{sides.join(' – ')}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  )
}
