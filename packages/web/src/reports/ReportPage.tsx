import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { ReportView } from '../../../parley/src/serve/views.ts'
import { reportQuery } from '../api/queries.ts'
import { aboutReport } from '../corrections/correctable.ts'
import { CorrectButton } from '../corrections/CorrectButton.tsx'
import { momentInWords } from '../dates/moment.ts'
import { dateInWords } from '../dates/words.ts'
import { Chain } from '../evidence/Chain.tsx'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { RefersContext } from '../names/refers.ts'
import { Copies } from './Copies.tsx'
import { LanguageTag } from './LanguageTag.tsx'
import { MarkList } from './MarkList.tsx'
import { reportName } from './reportName.ts'
import { ReportText } from './ReportText.tsx'
import { atPlace, parsePlace } from './search.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/reports/$id')

/** The reading view: a report with everything that was read from it. */
export function ReportPage() {
  const { t } = useLanguage()
  const query = useQuery(reportQuery(route.useParams().id, useViewpoint()))
  return (
    <Answer query={query} title={t('nav.reports')}>
      {(view) => (
        <RefersContext value={view.refers}>
          <Reading key={view.report.id} view={view} />
        </RefersContext>
      )}
    </Answer>
  )
}

function Reading({ view }: { view: ReportView }) {
  const { t, term, language } = useLanguage()
  const { report, marks } = view
  const { at } = route.useSearch()
  const [pointed, setPointed] = useState<readonly number[]>([])
  const close = useCallback(() => setPointed([]), [])
  const navigate = route.useNavigate()
  const goTo = (index: number) => {
    const mark = marks[index]
    if (!mark) return
    setPointed([index])
    navigate({ search: atPlace(mark), replace: true, resetScroll: false })
  }
  return (
    <>
      <PageHead title={reportName(report)} lang={report.title ? report.language : null}>
        <p className="meta run">
          <strong>{report.outlet ?? t('report.noOutlet')}</strong>
          <span>
            {report.published ? dateInWords(report.published, language, t) : t('date.none')}
            {report.publishedBasis && ` (${term('basis', report.publishedBasis)})`}
          </span>
          <LanguageTag tag={report.language} />
          <span className="origin">{report.origin}</span>
          {view.withdrawn !== null && (
            <span className="withdrawn">
              {t('report.withdrawn', { date: momentInWords(view.withdrawn, language) })}
            </span>
          )}
          {view.versions > 1 && (
            <Link to="/reports/$id/versions" params={{ id: report.id }}>
              {t('report.versions', { count: view.versions })}
            </Link>
          )}
          <CorrectButton
            about={aboutReport(report.id, null)}
            title={reportName(report)}
            titleLang={report.title ? report.language : null}
          />
        </p>
        <Copies view={view} />
        <Chain sources={report.sources} lang={report.language} outlet={report.outlet} />
      </PageHead>
      <div className="reading">
        <ReportText report={report} marks={marks} place={parsePlace(at)} pointed={pointed} onPoint={setPointed} />
        <MarkList
          marks={marks}
          pointed={pointed}
          text={report.text}
          lang={report.language}
          onGo={goTo}
          onClose={close}
        />
      </div>
    </>
  )
}
