import { useQuery } from '@tanstack/react-query'
import type { Evidence } from '../../../parley/src/model/evidence.ts'
import { reportQuery } from '../api/queries.ts'
import { surroundings } from '../evidence/surroundings.ts'
import { useRefers } from '../names/refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** The passage that a reading was read from, in the sentence that it stands in: a name or a number alone tells nothing. */
export function ReadingQuote({ evidence }: { evidence: Evidence }) {
  const refers = useRefers()
  const { data } = useQuery(reportQuery(evidence.report, useViewpoint()))
  const { before, after } = data ? surroundings(data.report.text, evidence) : { before: '', after: '' }
  return (
    <p className="position-quote" lang={refers.reports[evidence.report]?.language ?? data?.report.language}>
      {before && <span className="around">{before}</span>}
      {evidence.quote}
      {after && <span className="around">{after}</span>}
    </p>
  )
}
