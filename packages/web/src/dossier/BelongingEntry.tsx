import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BelongingLine } from '../../../parley/src/serve/keeping-views.ts'
import { DecisionForm } from '../corrections/form/DecisionForm.tsx'
import { useMayCorrect } from '../corrections/useMayCorrect.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { issueName } from '../names/issueName.ts'
import { useRefers } from '../names/refers.ts'
import { LanguageTag } from '../reports/LanguageTag.tsx'
import { reportName } from '../reports/reportName.ts'

/** One report of the store: whether it belongs, why, and the reader's own word on it. */
export function BelongingEntry({ report }: { report: BelongingLine }) {
  const { t, term, language } = useLanguage()
  const { issues } = useRefers()
  const [deciding, setDeciding] = useState(false)
  const mayCorrect = useMayCorrect()
  const { id, belongs, because, what } = report
  const names = what.map((one) => issueName(issues[one], language)?.text ?? one)
  const reason = [term('because', because), names.join(', ')].filter(Boolean).join(': ')
  return (
    <article className="report-line">
      <div className="when">{report.published ? dateInWords(report.published, language, t) : t('date.none')}</div>
      <div>
        <h3 className="headline">
          {belongs ? (
            <Link to="/reports/$id" params={{ id }} lang={report.language}>
              {reportName(report)}
            </Link>
          ) : (
            <Link to="/reports/$id" params={{ id }} search={{ dossier: undefined }} lang={report.language}>
              {reportName(report)}
            </Link>
          )}
        </h3>
        <p className="meta run">
          <span>{report.outlet ?? t('report.noOutlet')}</span>
          <LanguageTag tag={report.language} />
          <span className={because === 'corrected' ? 'by-hand' : undefined}>{reason}</span>
        </p>
        {mayCorrect &&
          (deciding ? (
            <DecisionForm
              decision={{ correction: { action: 'belongs', report: id, belongs: !belongs } }}
              onClose={() => setDeciding(false)}
            />
          ) : (
            <button type="button" className="quiet correct no-print" onClick={() => setDeciding(true)}>
              {t(belongs ? 'dossier.leave' : 'dossier.take')}
            </button>
          ))}
      </div>
    </article>
  )
}
