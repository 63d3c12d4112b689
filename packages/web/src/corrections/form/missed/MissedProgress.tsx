import { useEffect, useState } from 'react'
import type { ProgressState } from '../../../../../parley/src/model/issue.ts'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { TermSelect } from '../TermSelect.tsx'
import { IssueSelect } from './IssueSelect.tsx'

/** How far the talks got with an issue. */
export function MissedProgress({ onMissed }: MissedProps) {
  const { term } = useLanguage()
  const [issue, setIssue] = useState('')
  const [state, setState] = useState<string>('discussed')
  useEffect(
    () => onMissed(issue === '' ? null : { noun: 'progress', issue, state: state as ProgressState }),
    [issue, state, onMissed],
  )
  return (
    <div className="decision-row">
      <TermSelect label={term('field', 'state')} noun="progress" field="state" value={state} onChoose={setState} />
      <IssueSelect value={issue} onChoose={setIssue} />
    </div>
  )
}
