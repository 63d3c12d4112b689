import { useEffect, useState } from 'react'
import type { Stance } from '../../../../../parley/src/model/issue.ts'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { TermSelect } from '../TermSelect.tsx'
import { type Choice, chosenIn, WhomFields } from '../WhomFields.tsx'
import { IssueSelect } from './IssueSelect.tsx'

/** Who wants what of an issue. */
export function MissedPosition({ places, onMissed }: MissedProps) {
  const { term } = useLanguage()
  const [issue, setIssue] = useState('')
  const [stance, setStance] = useState<string>('demands')
  const [party, setParty] = useState<Choice>('none')
  useEffect(() => {
    const whom = chosenIn(party)
    onMissed(issue !== '' && whom ? { noun: 'position', issue, party: whom.value, stance: stance as Stance } : null)
  }, [issue, stance, party, onMissed])
  return (
    <>
      <div className="decision-row">
        <TermSelect
          label={term('field', 'stance')}
          noun="position"
          field="stance"
          value={stance}
          onChoose={setStance}
        />
        <IssueSelect value={issue} onChoose={setIssue} />
      </div>
      <WhomFields places={places} field="party" legend={term('field', 'party')} without={null} onChoose={setParty} />
    </>
  )
}
