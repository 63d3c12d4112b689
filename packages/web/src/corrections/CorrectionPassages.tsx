import type { CorrectionAction, Passage } from '../../../parley/src/model/correction.ts'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { ReportLink } from '../reports/ReportLink.tsx'

/** What a correction speaks of: passages in their own language, or reports. Each leads to where it stands. */
export function CorrectionPassages({ action }: { action: CorrectionAction }) {
  const passages = passagesOf(action)
  return (
    <ul className="plain correction-of">
      {passages.map((passage) => (
        <li key={`${passage.report} ${passage.start}`}>
          <ReportLink id={passage.report} place={passage} anywhere>
            {passage.quote}
          </ReportLink>
        </li>
      ))}
      {reportsOf(action).map((id) => (
        <li key={id}>
          <ReportLink id={id} anywhere />
        </li>
      ))}
    </ul>
  )
}

const passagesOf = (action: CorrectionAction): Passage[] =>
  'passages' in action ? action.passages : 'passage' in action ? [action.passage] : []

function reportsOf(action: CorrectionAction): Id[] {
  if (action.action === 'belongs') return [action.report]
  return action.action === 'copy' ? [action.report, ...(action.of === null ? [] : [action.of])] : []
}
