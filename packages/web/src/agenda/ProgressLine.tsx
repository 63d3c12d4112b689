import type { Id } from '../../../parley/src/model/evidence.ts'
import type { Progress } from '../../../parley/src/model/issue.ts'
import { aboutProgress } from '../corrections/correctable.ts'
import { useDateOrReport } from '../dates/useDateOrReport.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { IssueName } from '../names/IssueName.tsx'

/** How far the talks got: the state in a word, when, and on which issue where that is not plain. */
export function ProgressLine({ progress, issue }: { progress: Progress; issue?: Id }) {
  const { t, term } = useLanguage()
  const dateOrReport = useDateOrReport()
  const state = term('progress', progress.state)
  return (
    <span className="progress">
      {issue && (
        <>
          <IssueName id={issue} />
          {': '}
        </>
      )}
      <Value what={t('agenda.progress')} title={state} evidence={progress.evidence} about={aboutProgress(progress)}>
        {state}
      </Value>
      <span className="meta"> {dateOrReport(progress)}</span>
    </span>
  )
}
