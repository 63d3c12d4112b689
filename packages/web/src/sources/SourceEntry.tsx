import { Link } from '@tanstack/react-router'
import type { SourceLine, SourceState } from '../../../parley/src/serve/keeping-views.ts'
import { momentInWords } from '../dates/moment.ts'
import { Moment } from '../dates/Moment.tsx'
import { useLanguage } from '../language/useLanguage.ts'

/** One source: what it is, whose, for which dossiers, and how it does. */
export function SourceEntry({ source }: { source: SourceLine }) {
  const { t, term } = useLanguage()
  const { kind, address, outlet, dossiers, state } = source
  return (
    <article className="source">
      <div>
        <h2 className="headline">{outlet ?? address}</h2>
        <p className="meta run">
          <span>{term('sourceKind', kind)}</span>
          {outlet !== null && <span className="origin">{address}</span>}
          {dossiers.map(({ id, title }) => (
            <Link key={id} to="/dossier" search={(before) => ({ ...before, dossier: id })}>
              {title}
            </Link>
          ))}
        </p>
        {state !== null && <Trouble state={state} />}
      </div>
      {state === null ? <p className="meta">{t('sources.notYet')}</p> : <Times state={state} />}
    </article>
  )
}

function Times({ state: { good, next } }: { state: SourceState }) {
  const { t } = useLanguage()
  return (
    <dl className="source-times">
      <div>
        <dt>{t('sources.good')}</dt>
        <dd>{good === null ? t('sources.never') : <Moment at={good} />}</dd>
      </div>
      <div>
        <dt>{t('sources.next')}</dt>
        <dd>{next === null ? t('sources.notAnyMore') : <Moment at={next} />}</dd>
      </div>
    </dl>
  )
}

/** What is wrong with it; nothing where all is well. */
function Trouble({ state: { failures, trouble, silentSince } }: { state: SourceState }) {
  const { t, language } = useLanguage()
  if (failures === 0 && trouble === null && silentSince === null) return null
  return (
    <p className="meta run source-trouble">
      {failures > 0 && <span>{t('sources.failed', { count: failures })}</span>}
      {trouble !== null && <span lang="en">{trouble}</span>}
      {silentSince !== null && <strong>{t('sources.silent', { date: momentInWords(silentSince, language) })}</strong>}
    </p>
  )
}
