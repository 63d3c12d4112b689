import type { Id } from '../../../parley/src/model/evidence.ts'
import type { Progress } from '../../../parley/src/model/issue.ts'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { IssueName } from '../names/IssueName.tsx'

/** How far the talks got: the state in a word, when, and on which issue where that is not plain. */
export function ProgressLine({ progress, issue }: { progress: Progress; issue?: Id }) {
  const { t, term, language } = useLanguage()
  const state = term('progress', progress.state)
  return (
    <span className="progress">
      {issue && (
        <>
          <IssueName id={issue} />
          {': '}
        </>
      )}
      <Value what={t('agenda.progress')} title={state} evidence={progress.evidence}>
        {state}
      </Value>
      {progress.when && <span className="meta"> {dateInWords(progress.when, language, t)}</span>}
    </span>
  )
}
