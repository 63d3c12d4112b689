import { Link } from '@tanstack/react-router'
import type { ReportLine } from '../../../parley/src/serve/views.ts'
import { dateInWords } from '../dates/words.ts'
import { Chain } from '../evidence/Chain.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { FoundText } from './FoundText.tsx'
import { LanguageTag } from './LanguageTag.tsx'
import { reportName } from './reportName.ts'
import { placeFound } from './search.ts'

/** One report in the list: when, whose, what was read from it. */
export function ReportEntry({ report }: { report: ReportLine }) {
  const { t, language } = useLanguage()
  const { read, found } = report
  return (
    <article className="report-line">
      <div className="when">{report.published ? dateInWords(report.published, language, t) : t('date.none')}</div>
      <div>
        <h2 className="headline">
          <Link to="/reports/$id" params={{ id: report.id }} lang={report.language}>
            {found && report.title !== null ? <FoundText text={report.title} hits={found.title} /> : reportName(report)}
          </Link>
        </h2>
        <p className="meta run">
          <span>{report.outlet ?? t('report.noOutlet')}</span>
          <LanguageTag tag={report.language} />
          {report.copyOf && (
            <Link to="/reports/$id" params={{ id: report.copyOf }}>
              {t('report.copy')}
            </Link>
          )}
          {read.meetings > 0 && <span>{t('count.meetings', { count: read.meetings })}</span>}
          {read.statements > 0 && <span>{t('count.statements', { count: read.statements })}</span>}
          {read.positions > 0 && <span>{t('count.positions', { count: read.positions })}</span>}
        </p>
        {found && (
          <p className="found">
            <Link to="/reports/$id" params={{ id: report.id }} search={placeFound(found)} lang={report.language}>
              <FoundText text={found.passage.text} from={found.passage.start} hits={found.passage.hits} />
            </Link>
          </p>
        )}
        <Chain sources={report.sources} lang={report.language} outlet={report.outlet} />
      </div>
    </article>
  )
}
