import { useEffect, useState } from 'react'
import type { MeetingStatus } from '../../../../../parley/src/model/meeting.ts'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { TermSelect } from '../TermSelect.tsx'
import { type Choice, chosenIn, WhomFields } from '../WhomFields.tsx'

/** What became of a meeting, on which day, and between whom. */
export function MissedMeeting({ places, onMissed }: MissedProps) {
  const { t } = useLanguage()
  const [status, setStatus] = useState<string>('held')
  const [when, setWhen] = useState('')
  const [one, setOne] = useState<Choice>('none')
  const [other, setOther] = useState<Choice>('none')
  useEffect(() => {
    const sides = [one, other].flatMap((side) => chosenIn(side)?.value ?? [])
    const isWhole = one !== 'awaited' && other !== 'awaited'
    onMissed(isWhole ? { noun: 'meeting', status: status as MeetingStatus, when: when.trim() || null, sides } : null)
  }, [status, when, one, other, onMissed])
  return (
    <>
      <div className="decision-row">
        <TermSelect label={t('value.status')} noun="meeting" field="status" value={status} onChoose={setStatus} />
        <label>
          <span className="label">{t('value.date')}</span>
          <input value={when} onChange={({ target }) => setWhen(target.value)} />
        </label>
        <p className="meta">{t('correct.valueHint')}</p>
      </div>
      <WhomFields places={places} field="sides" legend={t('correct.oneSide')} without={null} onChoose={setOne} />
      <WhomFields places={places} field="sides" legend={t('correct.otherSide')} without={null} onChoose={setOther} />
    </>
  )
}
