import { useEffect, useState } from 'react'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { type Choice, chosenIn, WhomFields } from '../WhomFields.tsx'

/** Who says it. */
export function MissedStatement({ places, onMissed }: MissedProps) {
  const { t } = useLanguage()
  const [speaker, setSpeaker] = useState<Choice>('none')
  useEffect(() => {
    const whom = chosenIn(speaker)
    onMissed(whom && { noun: 'statement', speaker: whom.value })
  }, [speaker, onMissed])
  return <WhomFields places={places} field="speaker" legend={t('value.speaker')} without={null} onChoose={setSpeaker} />
}
