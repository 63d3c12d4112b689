import { Link } from '@tanstack/react-router'
import type { CorrectionAction, Passage } from '../../../parley/src/model/correction.ts'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { reportName } from '../reports/reportName.ts'

/** What a correction speaks of: passages in their own language, or reports. Each leads to where it stands. */
export function CorrectionPassages({ action }: { action: CorrectionAction }) {
  const passages = passagesOf(action)
  return (
    <ul className="plain correction-of">
      {passages.map((passage) => (
        <li key={`${passage.report} ${passage.start}`}>
          <ReportLink id={passage.report} place={passage}>
            {passage.quote}
          </ReportLink>
        </li>
      ))}
      {reportsOf(action).map((id) => (
        <li key={id}>
          <ReportLink id={id} />
        </li>
      ))}
    </ul>
  )
}

interface ReportLinkProps {
  id: Id
  place?: Passage
  children?: string
}

function ReportLink({ id, place, children }: ReportLinkProps) {
  const { t } = useLanguage()
  const head = useRefers().reports[id]
  // The report may stand outside the dossier that is looked at, or have come after its day.
  const search = { dossier: undefined, asOf: undefined, ...(place && { at: `${place.start}-${place.end}` }) }
  return (
    <>
      <Link to="/reports/$id" params={{ id }} search={search} lang={head?.language}>
        {children ?? (head ? reportName(head) : id)}
      </Link>
      {head && <span className="meta"> {head.outlet ?? t('report.noOutlet')}</span>}
    </>
  )
}

const passagesOf = (action: CorrectionAction): Passage[] =>
  'passages' in action ? action.passages : 'passage' in action ? [action.passage] : []

function reportsOf(action: CorrectionAction): Id[] {
  if (action.action === 'belongs') return [action.report]
  return action.action === 'copy' ? [action.report, ...(action.of === null ? [] : [action.of])] : []
}
