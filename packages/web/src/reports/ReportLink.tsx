import { Link } from '@tanstack/react-router'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { reportName } from './reportName.ts'
import { atPlace } from './search.ts'

interface ReportLinkProps {
  id: Id
  /** The passage to go to. */
  place?: { start: number; end: number }
  /** Whether it may stand outside the dossier that is looked at, or have come after its day: the link leaves both. */
  anywhere?: boolean
  /** What the link says; the name of the report where nothing is given. */
  children?: string
}

/** The way to a report, with whose it is and from when. */
export function ReportLink({ id, place, anywhere = false, children }: ReportLinkProps) {
  const { t, language } = useLanguage()
  const head = useRefers().reports[id]
  const search = {
    ...(anywhere && { dossier: undefined, asOf: undefined, readBy: undefined }),
    ...(place && atPlace(place)),
  }
  return (
    <>
      <Link to="/reports/$id" params={{ id }} search={search} lang={head?.language}>
        {children ?? (head ? reportName(head) : id)}
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
