import { Link } from '@tanstack/react-router'
import type { Dossier } from '../../../parley/src/model/dossier.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { IssueName } from '../names/IssueName.tsx'

/** What the file of a dossier says: who sits at the table, what is followed, what makes a report relevant. */
export function DossierFile({ dossier }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const { sides, agenda, languages, sources, relevant } = dossier
  return (
    <dl className="pairs dossier-file">
      {sides.length > 0 && (
        <div>
          <dt>{t('dossier.sides')}</dt>
          <dd>
            <ul className="plain">
              {sides.map(({ name, members }) => (
                <li key={name}>
                  <strong>{name}</strong>
                  {members.length > 0 && <span className="meta"> {members.join(', ')}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {agenda.length > 0 && (
        <div>
          <dt>{t('dossier.agenda')}</dt>
          <dd className="run">
            {agenda.map((issue) => (
              <IssueName key={issue} id={issue} />
            ))}
          </dd>
        </div>
      )}
      <Words label={t('dossier.actors')} words={relevant.actors} />
      <Words label={t('dossier.words')} words={relevant.words} />
      <Words label={t('dossier.never')} words={relevant.never} />
      <Words label={t('dossier.languages')} words={languages} />
      {sources.length > 0 && (
        <div>
          <dt>{t('nav.sources')}</dt>
          <dd>
            <Link to="/sources">{sources.length}</Link>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Words({ label, words }: { label: string; words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words.join(', ')}</dd>
    </div>
  )
}
