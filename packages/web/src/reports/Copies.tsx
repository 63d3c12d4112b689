import { Link } from '@tanstack/react-router'
import type { Id } from '../../../parley/src/model/evidence.ts'
import type { ReportView } from '../../../parley/src/serve/views.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { reportName } from './reportName.ts'

/** What a report repeats, and by which reports it is repeated; nothing where it stands alone. */
export function Copies({ view: { report, copies } }: { view: ReportView }) {
  const { t } = useLanguage()
  if (report.copyOf === null && copies.length === 0) return null
  return (
    <dl className="copies">
      {report.copyOf !== null && (
        <div>
          <dt className="label">{t('report.repeats')}</dt>
          <dd>
            <OtherReport id={report.copyOf} />
            {report.copyBy !== undefined && (
              <span className="meta">
                {' · '}
                {t('evidence.rule')} <code>{report.copyBy}</code>
              </span>
            )}
          </dd>
        </div>
      )}
      {copies.length > 0 && (
        <div>
          <dt className="label">{t('report.repeated')}</dt>
          <dd>
            <ul className="plain">
              {copies.map((id) => (
                <li key={id}>
                  <OtherReport id={id} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

function OtherReport({ id }: { id: Id }) {
  const { t, language } = useLanguage()
  const head = useRefers().reports[id]
  return (
    <>
      <Link to="/reports/$id" params={{ id }} lang={head?.language}>
        {head ? reportName(head) : id}
      </Link>
      {head && (
        <span className="meta">
          {' '}
          {[head.outlet ?? t('report.noOutlet'), head.published && dateInWords(head.published, language, t)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </>
  )
}
