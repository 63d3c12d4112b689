import { useEffect, useState } from 'react'
import { useLanguage } from '../../../language/useLanguage.ts'
import type { MissedProps } from '../AddFields.tsx'
import { type Whom, WhomFields } from '../WhomFields.tsx'

/** Who says it. */
export function MissedStatement({ places, onMissed }: MissedProps) {
  const { t } = useLanguage()
  const [speaker, setSpeaker] = useState<Whom | null>(null)
  useEffect(() => onMissed(speaker && { noun: 'statement', speaker: speaker.value }), [speaker, onMissed])
  return <WhomFields places={places} field="speaker" legend={t('value.speaker')} without={null} onChoose={setSpeaker} />
}
