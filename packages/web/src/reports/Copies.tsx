import type { ReportView } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ReportLink } from './ReportLink.tsx'

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
            <ReportLink id={report.copyOf} />
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
                  <ReportLink id={id} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
