import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Evidence } from '../../../parley/src/model/evidence.ts'
import type { Source } from '../../../parley/src/model/report.ts'
import type { ReportHead } from '../../../parley/src/serve/views.ts'
import { reportQuery } from '../api/queries.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { atPlace } from '../reports/search.ts'
import { Chain } from './Chain.tsx'
import { ReadBy } from './ReadBy.tsx'
import { surroundings } from './surroundings.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

interface PassageProps {
  evidence: Evidence
  head: ReportHead | undefined
  via: readonly Source[] | undefined
}

/** One passage in its own language: where it stands, whether it is news, which rule read it, through whom it came. */
export function Passage({ evidence, head, via }: PassageProps) {
  const { t, term, language } = useLanguage()
  const { data } = useQuery(reportQuery(evidence.report, useViewpoint()))
  const around = data ? surroundings(data.report.text, evidence) : { before: '', after: '' }
  const lang = head?.language ?? data?.report.language
  return (
    <li className="passage">
      <p className="meta passage-head">
        <strong>{head?.outlet ?? data?.report.outlet ?? t('report.noOutlet')}</strong>
        <span>{head?.published ? dateInWords(head.published, language, t) : t('date.none')}</span>
        <span className={`timing timing-${evidence.timing}`}>{term('timing', evidence.timing)}</span>
      </p>
      <blockquote lang={lang}>
        {around.before && <span className="around">{around.before}</span>}
        <mark>{evidence.quote}</mark>
        {around.after && <span className="around">{around.after}</span>}
      </blockquote>
      <Chain sources={via && via.length > 0 ? via : (data?.report.sources ?? [])} lang={lang} outlet={head?.outlet} />
      <p className="meta passage-foot">
        <Link to="/reports/$id" params={{ id: evidence.report }} search={atPlace(evidence)}>
          {t('evidence.open')}
        </Link>
        <ReadBy by={evidence.by} />
      </p>
    </li>
  )
}
